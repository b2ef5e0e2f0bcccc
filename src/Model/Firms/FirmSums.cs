using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Sums over the firms of one cluster and one block of lanes, in slot order.</summary>
internal struct FirmSums
{
    internal StaffFlows Staff;
    internal IncomeFlows Income;
    internal LoanFlows Loans;
    internal ResearchFlows Research;
    internal SpendingFlows Spending;

    private StaffStocks _staff;
    private MoneyStocks _money;
    private MarketStocks _market;

    /// <summary>Adds the stocks of the records that are left in a tile at the end of the quarter.</summary>
    /// <remarks>Three loops, so that the sums of each stay in registers also where a vector of eight is two of four.</remarks>
    internal void AddStocks(in FirmTile tile, in FirmTerms t)
    {
        AddStaff(tile, t);
        AddMoney(tile);
        AddMarket(tile);
    }

    private void AddStaff(in FirmTile tile, in FirmTerms t)
    {
        var cursor = tile.Start();
        var sums = _staff;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var skilled = record.Load(FirmColumns.Skilled);
            var other = record.Load(FirmColumns.Other);
            var vacant = Firms.Staff.VacanciesOf(t, record.Load(FirmColumns.SkilledTarget), skilled, other);
            sums.Firms += firms;
            sums.Skilled = Vector512.FusedMultiplyAdd(firms, skilled, sums.Skilled);
            sums.Other = Vector512.FusedMultiplyAdd(firms, other, sums.Other);
            sums.WantedSkilled = Vector512.FusedMultiplyAdd(firms, vacant.Skilled, sums.WantedSkilled);
            sums.WantedOther = Vector512.FusedMultiplyAdd(firms, vacant.Other, sums.WantedOther);
        }

        _staff = sums;
    }

    private void AddMoney(in FirmTile tile)
    {
        var cursor = tile.Start();
        var sums = _money;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var debt = record.Load(FirmColumns.Debt);
            sums.Capital = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Capital), sums.Capital);
            sums.Cash = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Cash), sums.Cash);
            sums.Debt = Vector512.FusedMultiplyAdd(firms, debt, sums.Debt);
            sums.Knowledge = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Knowledge), sums.Knowledge);
            sums.WithLoan += firms & Vector512.GreaterThan(debt, Vec.Zero);
        }

        _money = sums;
    }

    private void AddMarket(in FirmTile tile)
    {
        var cursor = tile.Start();
        var sums = _market;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var attraction = record.Load(FirmColumns.Attraction);
            var young = attraction * Production.Youth(record.Get(FirmTile.Age) + Vec.One);
            sums.Attraction = Vector512.FusedMultiplyAdd(firms, attraction, sums.Attraction);
            sums.Young = Vector512.FusedMultiplyAdd(firms, young, sums.Young);
            sums.LnProductivity = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.LnProductivity), sums.LnProductivity);
            sums.Records += Vec.One & Vector512.GreaterThan(firms, Vec.Zero);
        }

        _market = sums;
    }

    /// <summary>Writes the sums into a report.</summary>
    internal readonly void Store(LaneTable report, int lane)
    {
        report[ClusterReport.ValueAdded, lane] = Income.ValueAdded;
        report[ClusterReport.Profit, lane] = Income.Profit;
        report[ClusterReport.ProfitTax, lane] = Income.ProfitTax;
        report[ClusterReport.LnProductivityByOutput, lane] = Income.LnProductivityByOutput;
        report[ClusterReport.Rd, lane] = Research.Rd;
        report[ClusterReport.Investment, lane] = Spending.Investment;
        report[ClusterReport.Dividends, lane] = Spending.Dividends;
        report[ClusterReport.TechnologyBought, lane] = Research.Technology;
        report[ClusterReport.ConstrainedFirms, lane] = Spending.Constrained;
        report[ClusterReport.LoansNew, lane] = Loans.New + Spending.Overdrafts;
        report[ClusterReport.LoansRepaid, lane] = Loans.Repaid;
        report[ClusterReport.DismissedSkilled, lane] = Staff.DismissedSkilled;
        report[ClusterReport.DismissedOther, lane] = Staff.DismissedOther;
        report[ClusterReport.HiredSkilled, lane] = Staff.HiredSkilled;
        report[ClusterReport.HiredOther, lane] = Staff.HiredOther;
        report[ClusterReport.Firms, lane] = _staff.Firms;
        report[ClusterReport.Skilled, lane] = _staff.Skilled;
        report[ClusterReport.Other, lane] = _staff.Other;
        report[ClusterReport.Capital, lane] = _money.Capital;
        report[ClusterReport.Cash, lane] = _money.Cash;
        report[ClusterReport.Debt, lane] = _money.Debt;
        report[ClusterReport.Knowledge, lane] = _money.Knowledge;
        report[ClusterReport.Attraction, lane] = _market.Attraction;
        report[ClusterReport.YoungAttraction, lane] = _market.Young;
        report[ClusterReport.WantedSkilled, lane] = _staff.WantedSkilled;
        report[ClusterReport.WantedOther, lane] = _staff.WantedOther;
        report[ClusterReport.LnProductivity, lane] = _market.LnProductivity;
        report[ClusterReport.FirmsWithLoan, lane] = _money.WithLoan;
        report[ClusterReport.Records, lane] = _market.Records;
    }

    /// <summary>Persons hired and dismissed.</summary>
    internal struct StaffFlows
    {
        internal Vec HiredSkilled, HiredOther, DismissedSkilled, DismissedOther;
    }

    /// <summary>Output, profit, tax; log productivity times output.</summary>
    internal struct IncomeFlows
    {
        internal Vec ValueAdded, Profit, ProfitTax, LnProductivityByOutput;
    }

    /// <summary>Loans.</summary>
    internal struct LoanFlows
    {
        internal Vec New, Repaid;
    }

    /// <summary>R&amp;D and purchases of technology.</summary>
    internal struct ResearchFlows
    {
        internal Vec Rd, Technology;
    }

    /// <summary>Investment, dividends, firms short of cash. Overdrafts have a sum of their own: in one sum with new loans their order would
    /// depend on where a tile ends, and that on which slots live in other lanes.</summary>
    internal struct SpendingFlows
    {
        internal Vec Investment, Dividends, Constrained, Overdrafts;
    }

    /// <summary>Firms, their staff and the staff they look for.</summary>
    private struct StaffStocks
    {
        internal Vec Firms, Skilled, Other, WantedSkilled, WantedOther;
    }

    /// <summary>Capital, cash, debt, knowledge; firms in debt.</summary>
    private struct MoneyStocks
    {
        internal Vec Capital, Cash, Debt, Knowledge, WithLoan;
    }

    /// <summary>Attraction, also weighted with youth; log productivity; records.</summary>
    private struct MarketStocks
    {
        internal Vec Attraction, Young, LnProductivity, Records;
    }
}
