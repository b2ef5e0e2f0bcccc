using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>The books of a cluster: what its firms hold at the end must follow from what they held and what moved (E15).</summary>
internal static class ClusterLedger
{
    internal static void Check(
        FutureBatch batch, string place, in FirmTerms t, LaneTable stocks, LaneTable report, int quarter, int lane)
    {
        var scope = new LedgerScope(batch, place, quarter, lane);
        var firms = Conservation.From(Opening(stocks, ClusterReport.Firms, lane));
        firms.Add(-report[ClusterReport.Exits, lane]);
        firms.Add(-report[ClusterReport.MovedOut, lane]);
        firms.Add(report[ClusterReport.Entries, lane]);
        firms.Add(report[ClusterReport.MovedIn, lane]);
        firms.Require(report[ClusterReport.Firms, lane], "E7", Account.Firms, scope);
        CheckSkilled(t, stocks, report, scope, lane);
        CheckOther(t, stocks, report, scope, lane);
        CheckCapital(t, stocks, report, scope, lane);
        CheckDebt(stocks, report, scope, lane);
        CheckCash(t, stocks, report, scope, lane);
    }

    private static void CheckSkilled(in FirmTerms t, LaneTable stocks, LaneTable report, in LedgerScope scope, int lane)
    {
        var persons = Conservation.From(Opening(stocks, ClusterReport.Skilled, lane));
        persons.Add(-(Opening(stocks, ClusterReport.Skilled, lane) * (Vec.One - t.KeepSkilled)));
        persons.Add(report[ClusterReport.HiredSkilled, lane]);
        persons.Add(-report[ClusterReport.DismissedSkilled, lane]);
        persons.Add(-report[ClusterReport.ExitSkilled, lane]);
        persons.Add(-report[ClusterReport.MovedOutSkilled, lane]);
        persons.Add(-report[ClusterReport.StaySkilled, lane]);
        persons.Add(report[ClusterReport.EntrySkilled, lane]);
        persons.Add(report[ClusterReport.MovedInSkilled, lane]);
        persons.Require(report[ClusterReport.Skilled, lane], "E6", Account.Skilled, scope);
    }

    private static void CheckOther(in FirmTerms t, LaneTable stocks, LaneTable report, in LedgerScope scope, int lane)
    {
        var persons = Conservation.From(Opening(stocks, ClusterReport.Other, lane));
        persons.Add(-(Opening(stocks, ClusterReport.Other, lane) * (Vec.One - t.KeepOther)));
        persons.Add(report[ClusterReport.HiredOther, lane]);
        persons.Add(-report[ClusterReport.DismissedOther, lane]);
        persons.Add(-report[ClusterReport.ExitOther, lane]);
        persons.Add(-report[ClusterReport.MovedOutOther, lane]);
        persons.Add(-report[ClusterReport.StayOther, lane]);
        persons.Add(report[ClusterReport.EntryOther, lane]);
        persons.Add(report[ClusterReport.MovedInOther, lane]);
        persons.Require(report[ClusterReport.Other, lane], "E6", Account.Other, scope);
    }

    private static void CheckCapital(in FirmTerms t, LaneTable stocks, LaneTable report, in LedgerScope scope, int lane)
    {
        var capital = Conservation.From(Opening(stocks, ClusterReport.Capital, lane));
        capital.Add(-(Opening(stocks, ClusterReport.Capital, lane) * t.Depreciation));
        capital.Add(report[ClusterReport.Investment, lane]);
        capital.Add(-report[ClusterReport.ExitCapital, lane]);
        capital.Add(-report[ClusterReport.MovedOutCapital, lane]);
        capital.Add(report[ClusterReport.EntryCapital, lane]);
        capital.Add(report[ClusterReport.MovedInCapital, lane]);
        capital.Require(report[ClusterReport.Capital, lane], "E5", Account.Capital, scope);
    }

    private static void CheckDebt(LaneTable stocks, LaneTable report, in LedgerScope scope, int lane)
    {
        var debt = Conservation.From(Opening(stocks, ClusterReport.Debt, lane));
        debt.Add(report[ClusterReport.LoansNew, lane]);
        debt.Add(-report[ClusterReport.LoansRepaid, lane]);
        debt.Add(-report[ClusterReport.ExitDebt, lane]);
        debt.Add(-report[ClusterReport.MovedOutDebt, lane]);
        debt.Add(report[ClusterReport.MovedInDebt, lane]);
        debt.Require(report[ClusterReport.Debt, lane], "E5", Account.Debt, scope);
    }

    private static void CheckCash(in FirmTerms t, LaneTable stocks, LaneTable report, in LedgerScope scope, int lane)
    {
        var cash = Conservation.From(Opening(stocks, ClusterReport.Cash, lane));
        cash.Add(report[ClusterReport.ValueAdded, lane]);
        cash.Add(t.TechnologyIncome * Opening(stocks, ClusterReport.Knowledge, lane));
        cash.Add(t.Equity * Opening(stocks, ClusterReport.YoungAttraction, lane));
        cash.Add(t.Grant * Opening(stocks, ClusterReport.Attraction, lane));
        cash.Add(-(t.WageSkilled * Opening(stocks, ClusterReport.Skilled, lane)));
        cash.Add(-(t.WageOther * Opening(stocks, ClusterReport.Other, lane)));
        cash.Add(-(t.FixedShare * report[ClusterReport.ValueAdded, lane]));
        cash.Add(-(t.Overhead * Opening(stocks, ClusterReport.Firms, lane)));
        cash.Add(-(t.Interest * Opening(stocks, ClusterReport.Debt, lane)));
        cash.Add(-report[ClusterReport.ProfitTax, lane]);
        cash.Add(-(t.Purchased * report[ClusterReport.Rd, lane]));
        cash.Add(-report[ClusterReport.TechnologyBought, lane]);
        cash.Add(-report[ClusterReport.Investment, lane]);
        cash.Add(-report[ClusterReport.Dividends, lane]);
        cash.Add(report[ClusterReport.LoansNew, lane]);
        cash.Add(-report[ClusterReport.LoansRepaid, lane]);
        cash.Add(-report[ClusterReport.ExitCash, lane]);
        cash.Add(-report[ClusterReport.MovedOutCash, lane]);
        cash.Add(report[ClusterReport.EntryCash, lane]);
        cash.Add(report[ClusterReport.MovedInCash, lane]);
        cash.Require(report[ClusterReport.Cash, lane], "E5", Account.Money, scope);
    }

    private static Vec Opening(LaneTable stocks, int row, int lane) => stocks[row - ClusterReport.Firms, lane];
}
