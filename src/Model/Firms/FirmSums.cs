using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Sums over the firms of one cluster and one block of lanes, in slot order.</summary>
internal struct FirmSums
{
    private Vec _valueAdded, _profit, _profitTax, _rd, _investment, _loansNew, _loansRepaid, _dividends, _technology,
        _lnProductivityByOutput, _dismissedSkilled, _dismissedOther, _constrained, _hiredSkilled, _hiredOther;

    private Vec _firms, _skilled, _other, _capital, _cash, _debt, _knowledge, _attraction, _young, _wantedSkilled, _wantedOther,
        _lnProductivity, _withLoan, _records;

    /// <summary>Adds the flows of one record that stands for <paramref name="firms"/> firms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddFlows(Vec firms, in FirmAccounts accounts, Vec lnProductivity, in StaffChange skilled, in StaffChange other)
    {
        _valueAdded = Vector512.FusedMultiplyAdd(firms, accounts.ValueAdded, _valueAdded);
        _profit = Vector512.FusedMultiplyAdd(firms, accounts.Profit, _profit);
        _profitTax = Vector512.FusedMultiplyAdd(firms, accounts.ProfitTax, _profitTax);
        _rd = Vector512.FusedMultiplyAdd(firms, accounts.Rd, _rd);
        _investment = Vector512.FusedMultiplyAdd(firms, accounts.Investment, _investment);
        _loansNew = Vector512.FusedMultiplyAdd(firms, accounts.LoanNew, _loansNew);
        _loansRepaid = Vector512.FusedMultiplyAdd(firms, accounts.LoanRepaid, _loansRepaid);
        _dividends = Vector512.FusedMultiplyAdd(firms, accounts.Dividend, _dividends);
        _technology = Vector512.FusedMultiplyAdd(firms, accounts.TechnologyBought, _technology);
        _lnProductivityByOutput = Vector512.FusedMultiplyAdd(firms * accounts.ValueAdded, lnProductivity, _lnProductivityByOutput);
        _dismissedSkilled = Vector512.FusedMultiplyAdd(firms, skilled.Dismissed, _dismissedSkilled);
        _dismissedOther = Vector512.FusedMultiplyAdd(firms, other.Dismissed, _dismissedOther);
        _hiredSkilled = Vector512.FusedMultiplyAdd(firms, skilled.Hired, _hiredSkilled);
        _hiredOther = Vector512.FusedMultiplyAdd(firms, other.Hired, _hiredOther);
        _constrained += firms & accounts.Constrained;
    }

    /// <summary>Adds the stocks of one record that stands for <paramref name="firms"/> firms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddStocks(Vec firms, in FirmState state, Vec young, in Vacant vacant)
    {
        _firms += firms;
        _skilled = Vector512.FusedMultiplyAdd(firms, state.Skilled, _skilled);
        _other = Vector512.FusedMultiplyAdd(firms, state.Other, _other);
        _capital = Vector512.FusedMultiplyAdd(firms, state.Capital, _capital);
        _cash = Vector512.FusedMultiplyAdd(firms, state.Cash, _cash);
        _debt = Vector512.FusedMultiplyAdd(firms, state.Debt, _debt);
        _knowledge = Vector512.FusedMultiplyAdd(firms, state.Knowledge, _knowledge);
        _attraction = Vector512.FusedMultiplyAdd(firms, state.Attraction, _attraction);
        _young = Vector512.FusedMultiplyAdd(firms, young, _young);
        _wantedSkilled = Vector512.FusedMultiplyAdd(firms, vacant.Skilled, _wantedSkilled);
        _wantedOther = Vector512.FusedMultiplyAdd(firms, vacant.Other, _wantedOther);
        _lnProductivity = Vector512.FusedMultiplyAdd(firms, state.LnProductivity, _lnProductivity);
        _withLoan += firms & Vector512.GreaterThan(state.Debt, Vec.Zero);
        _records += Vec.One & Vector512.GreaterThan(firms, Vec.Zero);
    }

    /// <summary>Writes the sums into a report.</summary>
    internal readonly void Store(LaneTable report, int lane)
    {
        report[ClusterReport.ValueAdded, lane] = _valueAdded;
        report[ClusterReport.Profit, lane] = _profit;
        report[ClusterReport.ProfitTax, lane] = _profitTax;
        report[ClusterReport.Rd, lane] = _rd;
        report[ClusterReport.Investment, lane] = _investment;
        report[ClusterReport.LoansNew, lane] = _loansNew;
        report[ClusterReport.LoansRepaid, lane] = _loansRepaid;
        report[ClusterReport.Dividends, lane] = _dividends;
        report[ClusterReport.TechnologyBought, lane] = _technology;
        report[ClusterReport.LnProductivityByOutput, lane] = _lnProductivityByOutput;
        report[ClusterReport.DismissedSkilled, lane] = _dismissedSkilled;
        report[ClusterReport.DismissedOther, lane] = _dismissedOther;
        report[ClusterReport.ConstrainedFirms, lane] = _constrained;
        report[ClusterReport.HiredSkilled, lane] = _hiredSkilled;
        report[ClusterReport.HiredOther, lane] = _hiredOther;
        report[ClusterReport.Firms, lane] = _firms;
        report[ClusterReport.Skilled, lane] = _skilled;
        report[ClusterReport.Other, lane] = _other;
        report[ClusterReport.Capital, lane] = _capital;
        report[ClusterReport.Cash, lane] = _cash;
        report[ClusterReport.Debt, lane] = _debt;
        report[ClusterReport.Knowledge, lane] = _knowledge;
        report[ClusterReport.Attraction, lane] = _attraction;
        report[ClusterReport.YoungAttraction, lane] = _young;
        report[ClusterReport.WantedSkilled, lane] = _wantedSkilled;
        report[ClusterReport.WantedOther, lane] = _wantedOther;
        report[ClusterReport.LnProductivity, lane] = _lnProductivity;
        report[ClusterReport.FirmsWithLoan, lane] = _withLoan;
        report[ClusterReport.Records, lane] = _records;
    }
}

/// <summary>Hires and dismissals of one kind of staff in one record, persons per firm.</summary>
internal readonly record struct StaffChange(Vec Hired, Vec Dismissed);

/// <summary>Vacancies of one record, persons per firm.</summary>
internal readonly record struct Vacant(Vec Skilled, Vec Other);
