using Torch.Sim.Model.Policy;

namespace Torch.Sim.Model.Firms;

/// <summary>Rows of what a park tells one of its clusters at the start of a quarter (rows × lanes).</summary>
public static class ClusterInput
{
    /// <summary>MA of the cluster's field in the city: sales per unit of attraction [m yuan].</summary>
    public const int MarketAccess = 0;

    /// <summary>Skilled wage [m yuan per person and quarter].</summary>
    public const int WageSkilled = 1;

    /// <summary>Other wage [m yuan per person and quarter].</summary>
    public const int WageOther = 2;

    /// <summary>L*/S* when vacancies were last advertised [1].</summary>
    public const int OtherPerSkilledBefore = 3;

    /// <summary>Share of skilled staff that leaves or retires this quarter [1].</summary>
    public const int LeaveSkilled = 4;

    /// <summary>Share of other staff that leaves or retires this quarter [1].</summary>
    public const int LeaveOther = 5;

    /// <summary>Share of skilled vacancies filled [1].</summary>
    public const int FillSkilled = 6;

    /// <summary>Share of other vacancies filled [1].</summary>
    public const int FillOther = 7;

    /// <summary>The leaving share of skilled staff that vacancies were advertised for last quarter [1].</summary>
    public const int ExpectedLeaveSkilledBefore = 8;

    /// <summary>The leaving share of other staff that vacancies were advertised for last quarter [1].</summary>
    public const int ExpectedLeaveOtherBefore = 9;

    /// <summary>Technology income per unit of knowledge [1].</summary>
    public const int TechnologyIncomeRate = 10;

    /// <summary>Venture money per unit of youthful attraction [m yuan].</summary>
    public const int EquityRate = 11;

    /// <summary>R&amp;D grant per unit of attraction [m yuan].</summary>
    public const int GrantRate = 12;

    /// <summary>ln Ω of zone and cluster for next quarter's output [log points].</summary>
    public const int LnAgglomeration = 13;

    /// <summary>λ_s(Δ ln X − g): growth of productivity from the spillover pool [log points].</summary>
    public const int Spillover = 14;

    /// <summary>Price of R&amp;D relative to the nation, as a factor on real R&amp;D [1].</summary>
    public const int RdDeflator = 15;

    /// <summary>Share of firms that moves to another park this quarter [1].</summary>
    public const int RelocationHazard = 16;

    /// <summary>National GDP over its value at quarter 0 [1].</summary>
    public const int GdpIndex = 17;

    /// <summary>Persons of the city that may join new firms of the cluster [persons].</summary>
    public const int FoundersSkilled = 18, FoundersOther = 19;

    /// <summary>First of the rows of shifts by policy (eq. E16-1), one for each channel of <see cref="Policied"/>, in its order.</summary>
    public const int Policy = 20;

    /// <summary>Channels that reach into the firms: added to, or relative changes of, the coefficients they name.</summary>
    public static IReadOnlyList<Channel> Policied { get; } =
    [
        Channel.ZoneDemand, Channel.RdIntensity, Channel.GrantDiversion, Channel.BreakthroughRate, Channel.CatchUp, Channel.KnowledgeInflow, Channel.LoanAccess,
        Channel.LoanLimit, Channel.InterestRate, Channel.ProfitTaxRate, Channel.SuperDeduction, Channel.InputCost, Channel.TechnologyBudget,
        Channel.LicenceKnowledge, Channel.EntryRate, Channel.EarlyExit,
    ];

    /// <summary>Number of rows.</summary>
    public static readonly int Count = Policy + Policied.Count;

    private static readonly int[] s_rows = Enumerable.Range(0, Channels.Count)
        .Select(channel => Policied.ToList().IndexOf((Channel)channel)).Select(index => index < 0 ? -1 : Policy + index).ToArray();

    /// <summary>The row of a channel's shift.</summary>
    internal static int RowOf(Channel channel) => s_rows[(int)channel];
}
