namespace Torch.Sim.Model.Firms;

/// <summary>Rows of what a cluster reports at the end of a quarter (rows × lanes). Sums are over firms: records times firms per record.</summary>
public static class ClusterReport
{
    /// <summary>Rows filled by the pass over the firms; see the names. Flows of the quarter [m yuan] unless said.</summary>
    public const int ValueAdded = 0, Profit = 1, ProfitTax = 2, Rd = 3, Investment = 4, LoansNew = 5, LoansRepaid = 6,
        Dividends = 7, TechnologyBought = 8, LnProductivityByOutput = 9, DismissedSkilled = 10, DismissedOther = 11,
        ConstrainedFirms = 12, HiredSkilled = 13, HiredOther = 14;

    /// <summary>Stocks at the end of the quarter: firms, persons, m yuan.</summary>
    public const int Firms = 15, Skilled = 16, Other = 17, Capital = 18, Cash = 19, Debt = 20, Knowledge = 21,
        Attraction = 22, YoungAttraction = 23, WantedSkilled = 24, WantedOther = 25, LnProductivity = 26,
        FirmsWithLoan = 27, Records = 28;

    /// <summary>Number of stock rows, which stand together from <see cref="Firms"/> on.</summary>
    public const int StockRows = Records - Firms + 1;

    /// <summary>Firms that ended this quarter, by exit: firms, persons, m yuan.</summary>
    public const int Exits = 29, ExitSkilled = 30, ExitOther = 31, ExitCapital = 32, ExitCash = 33, ExitDebt = 34,
        EstateToBank = 35, ExitKnowledge = 36;

    /// <summary>Firms born this quarter: firms, persons, m yuan.</summary>
    public const int Entries = 37, EntrySkilled = 38, EntryOther = 39, EntryCapital = 40, EntryCash = 41;

    /// <summary>Firms that left for another park (persons: those who follow; Stay: those who do not), and firms that came.</summary>
    public const int MovedOut = 42, MovedOutSkilled = 43, MovedOutOther = 44, MovedOutCapital = 45, MovedOutCash = 46,
        MovedOutDebt = 47, StaySkilled = 48, StayOther = 49, MovedIn = 50, MovedInSkilled = 51, MovedInOther = 52,
        MovedInCapital = 53, MovedInCash = 54, MovedInDebt = 55, MovedOutValueAdded = 56;

    /// <summary>Rows of the sums above.</summary>
    public const int Count = 57;

    /// <summary>Classes of the demography table: age in full years, 0 to 20 and more.</summary>
    public const int Ages = 21;

    /// <summary>Then follow firms by age and exits by age.</summary>
    public const int FirmsByAge = Count, ExitsByAge = Count + Ages, Total = Count + 2 * Ages;
}
