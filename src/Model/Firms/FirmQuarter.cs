namespace Torch.Sim.Model.Firms;

/// <summary>One firm record in one quarter of one future: what it did in the quarter and what it has at its end. Microdata.</summary>
/// <remarks>
/// Flows of a cluster are the sum over records of <see cref="FirmsInQuarter"/> times the flow, stocks that of <see cref="FirmsAtEnd"/> times the stock:
/// a record that exits or moves has done its quarter but is no longer there, one that is born is there but has not sold.
/// </remarks>
/// <param name="Cluster">Index of its cluster.</param>
/// <param name="Slot">Slot of the record within the cluster.</param>
/// <param name="Generation">How many records the slot has held, this one included; with cluster and slot a stable identity.</param>
/// <param name="Event">What happened to the record in the quarter.</param>
/// <param name="Born">Quarter of birth, counted from 2019Q4; negative for firms born before.</param>
/// <param name="FirmsInQuarter">Firms that the record stood for while it produced.</param>
/// <param name="FirmsAtEnd">Firms that it stands for at the end; 0 when it has exited or moved.</param>
/// <param name="Flows">What one of its firms did.</param>
/// <param name="Stocks">What one of its firms has at the end of its last quarter.</param>
/// <param name="Years">Revenue and R&amp;D of one of its firms in the years before.</param>
public sealed record FirmQuarter(
    int Cluster, int Slot, int Generation, FirmEvent Event, int Born, double FirmsInQuarter, double FirmsAtEnd, FirmFlows Flows, FirmStocks Stocks,
    FirmYears Years);

/// <summary>What happens to a record in a quarter.</summary>
public enum FirmEvent
{
    /// <summary>It was there before and still is.</summary>
    Stays,

    /// <summary>It was born at the end of the quarter.</summary>
    Born,

    /// <summary>It came from another park at the end of the quarter.</summary>
    MovedIn,

    /// <summary>It produced and then left the market.</summary>
    Exited,

    /// <summary>It produced and then left for another park.</summary>
    MovedOut,
}

/// <summary>Flows of one firm in a quarter, m yuan at 2019 prices.</summary>
/// <param name="ValueAdded">Value added.</param>
/// <param name="Wages">Wages.</param>
/// <param name="Profit">Profit before tax (E5-1).</param>
/// <param name="ProfitTax">Profit tax (E13-1).</param>
/// <param name="Rd">R&amp;D (E3-1).</param>
/// <param name="TechnologyBought">Technology bought (E10-3).</param>
/// <param name="Investment">Investment (E5-3).</param>
/// <param name="LoansNew">New loans and overdrafts (E5-2).</param>
/// <param name="LoansRepaid">Loans repaid.</param>
public readonly record struct FirmFlows(
    double ValueAdded, double Wages, double Profit, double ProfitTax, double Rd, double TechnologyBought, double Investment, double LoansNew,
    double LoansRepaid)
{
    /// <summary>Operating revenue.</summary>
    public double Revenue => ValueAdded * Production.RevenuePerValueAdded;
}

/// <summary>What one firm has.</summary>
/// <param name="Skilled">Skilled staff, persons.</param>
/// <param name="Other">Other staff, persons.</param>
/// <param name="Capital">Capital, m yuan.</param>
/// <param name="Knowledge">Stock of R&amp;D knowledge, m yuan.</param>
/// <param name="LnProductivity">ln A.</param>
/// <param name="Cash">Cash, m yuan.</param>
/// <param name="Debt">Loan, m yuan.</param>
public readonly record struct FirmStocks(
    double Skilled, double Other, double Capital, double Knowledge, double LnProductivity, double Cash, double Debt)
{
    /// <summary>Cash and the resale value of capital, less the loan [m yuan]: below zero the firm is insolvent (E7-1).</summary>
    public double NetWorth => Cash + (Demography.ResaleShare * Capital) - Debt;

    /// <summary>Staff, persons.</summary>
    public double Staff => Skilled + Other;
}

/// <summary>Revenue and R&amp;D of one firm over years that end with the quarter: sums of four quarters, m yuan at 2019 prices.</summary>
/// <param name="AgeQuarters">Age at the end of the quarter.</param>
/// <param name="KnownQuarters">Quarters of the record that were simulated, at most <see cref="FirmWatch.MemoryQuarters"/>.</param>
/// <param name="Revenue">Revenue of the last four quarters, or since birth.</param>
/// <param name="Rd">R&amp;D of the last four quarters, or since birth.</param>
/// <param name="RevenueOneBefore">Revenue of the year before; NaN when it was not simulated.</param>
/// <param name="RevenueTwoBefore">Revenue of the year two years before; NaN when it was not simulated.</param>
/// <param name="RevenueThreeBefore">Revenue of the year three years before; NaN when it was not simulated.</param>
/// <param name="RdIntensity">R&amp;D over revenue of the last twelve quarters, or of those that were simulated; NaN below four.</param>
public readonly record struct FirmYears(
    int AgeQuarters, int KnownQuarters, double Revenue, double Rd, double RevenueOneBefore, double RevenueTwoBefore, double RevenueThreeBefore,
    double RdIntensity);
