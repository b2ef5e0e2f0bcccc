using System.Runtime.CompilerServices;
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
    internal SpendingFlows Spending;

    private Vec _firms, _skilled, _other, _capital, _cash, _debt, _knowledge, _attraction, _young, _wantedSkilled, _wantedOther,
        _lnProductivity, _withLoan, _records;

    /// <summary>Adds the stocks of one record that stands for <paramref name="firms"/> firms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddStocks(FirmTile.Record record, in FirmTerms t, Vec firms, Vec age)
    {
        var skilled = record.Load(FirmColumns.Skilled);
        var other = record.Load(FirmColumns.Other);
        var attraction = record.Load(FirmColumns.Attraction);
        var debt = record.Load(FirmColumns.Debt);
        var vacant = Firms.Staff.VacanciesOf(t, record.Load(FirmColumns.SkilledTarget), skilled, other);
        _firms += firms;
        _skilled = Vector512.FusedMultiplyAdd(firms, skilled, _skilled);
        _other = Vector512.FusedMultiplyAdd(firms, other, _other);
        _capital = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Capital), _capital);
        _cash = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Cash), _cash);
        _debt = Vector512.FusedMultiplyAdd(firms, debt, _debt);
        _knowledge = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.Knowledge), _knowledge);
        _attraction = Vector512.FusedMultiplyAdd(firms, attraction, _attraction);
        _young = Vector512.FusedMultiplyAdd(firms, attraction * Production.Youth(age), _young);
        _wantedSkilled = Vector512.FusedMultiplyAdd(firms, vacant.Skilled, _wantedSkilled);
        _wantedOther = Vector512.FusedMultiplyAdd(firms, vacant.Other, _wantedOther);
        _lnProductivity = Vector512.FusedMultiplyAdd(firms, record.Load(FirmColumns.LnProductivity), _lnProductivity);
        _withLoan += firms & Vector512.GreaterThan(debt, Vec.Zero);
        _records += Vec.One & Vector512.GreaterThan(firms, Vec.Zero);
    }

    /// <summary>Writes the sums into a report.</summary>
    internal readonly void Store(LaneTable report, int lane)
    {
        report[ClusterReport.ValueAdded, lane] = Income.ValueAdded;
        report[ClusterReport.Profit, lane] = Income.Profit;
        report[ClusterReport.ProfitTax, lane] = Income.ProfitTax;
        report[ClusterReport.LnProductivityByOutput, lane] = Income.LnProductivityByOutput;
        report[ClusterReport.Rd, lane] = Spending.Rd;
        report[ClusterReport.Investment, lane] = Spending.Investment;
        report[ClusterReport.Dividends, lane] = Spending.Dividends;
        report[ClusterReport.TechnologyBought, lane] = Spending.Technology;
        report[ClusterReport.ConstrainedFirms, lane] = Spending.Constrained;
        report[ClusterReport.LoansNew, lane] = Loans.New + Loans.Overdrafts;
        report[ClusterReport.LoansRepaid, lane] = Loans.Repaid;
        report[ClusterReport.DismissedSkilled, lane] = Staff.DismissedSkilled;
        report[ClusterReport.DismissedOther, lane] = Staff.DismissedOther;
        report[ClusterReport.HiredSkilled, lane] = Staff.HiredSkilled;
        report[ClusterReport.HiredOther, lane] = Staff.HiredOther;
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

    /// <summary>Loans. Overdrafts have a sum of their own: in one sum with new loans their order would depend on where a tile ends, and that
    /// on which slots live in other lanes.</summary>
    internal struct LoanFlows
    {
        internal Vec New, Repaid, Overdrafts;
    }

    /// <summary>What firms spend; firms short of cash.</summary>
    internal struct SpendingFlows
    {
        internal Vec Rd, Technology, Investment, Dividends, Constrained;
    }
}
