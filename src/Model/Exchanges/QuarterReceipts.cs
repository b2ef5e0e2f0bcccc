using Torch.Sim.Model.Firms;

namespace Torch.Sim.Model.Exchanges;

/// <summary>What the exchanges give to all places at the start of a quarter. Every place reads its own part.</summary>
/// <param name="Orders">(cities + 1) × <see cref="OrderReceipt"/> × lanes; the last block is the nation's.</param>
/// <param name="Talent">(places + 1) × <see cref="TalentReceipt"/> × lanes; the last block is the nation's.</param>
/// <param name="Capital">parks × <see cref="CapitalReceipt"/> × lanes.</param>
/// <param name="Technology">places × <see cref="TechnologyReceipt"/> × lanes.</param>
/// <param name="Settlement">cities × <see cref="SettlementReceipt"/> × lanes.</param>
/// <param name="Movers">Moving firms by the cluster they go to.</param>
public sealed record QuarterReceipts(
    double[] Orders, double[] Talent, double[] Capital, double[] Technology, double[] Settlement,
    IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Movers);

/// <summary>Rows of a city's part of the orders, and of the nation's.</summary>
public static class OrderReceipt
{
    /// <summary>MA by field: sales per unit of attraction of any producer in the city, m yuan; first of nine rows. Nation: share of each field in the value added of parks.</summary>
    public const int MarketAccess = 0;

    /// <summary>City: what its hinterland sells to spenders in zones, m yuan. Nation: GDP of the coming quarter, m yuan.</summary>
    public const int SoldToZones = World.Fields.Count;

    /// <summary>City: what its hinterland's spending buys from zones, m yuan. Nation: GDP over its value at quarter 0.</summary>
    public const int BoughtFromZones = SoldToZones + 1;

    /// <summary>Nation: growth of GDP, log points.</summary>
    public const int Growth = BoughtFromZones + 1;

    /// <summary>Nation: ln Q, the output index (E1).</summary>
    public const int OutputIndex = Growth + 1;

    /// <summary>Number of rows.</summary>
    public const int Count = OutputIndex + 1;

    /// <summary>Nation: GDP of the coming quarter.</summary>
    public const int Gdp = SoldToZones;

    /// <summary>Nation: GDP over its value at quarter 0.</summary>
    public const int GdpIndex = BoughtFromZones;
}

/// <summary>Rows of a place's part of the talent exchange. Persons of the quarter.</summary>
public static class TalentReceipt
{
    /// <summary>Who arrives and who leaves.</summary>
    public const int ArriveSkilled = 0, ArriveOther = 1, DepartSkilled = 2, DepartOther = 3;

    /// <summary>Of a park: share of vacancies filled.</summary>
    public const int FillSkilled = 4, FillOther = 5;

    /// <summary>Of a city: persons released by its parks less those taken by new firms.</summary>
    public const int ReleasedSkilled = 6, ReleasedOther = 7;

    /// <summary>Of a city: returning emigrants (in the arrivals, too) and the knowledge they bring, m yuan.</summary>
    public const int Returned = 8, ReturnedKnowledge = 9;

    /// <summary>Of a city: skilled persons that left for parks, and that came from them.</summary>
    public const int ToParks = 10, FromParks = 11;

    /// <summary>Of a park: persons willing to come, before vacancies ration them.</summary>
    public const int WillingSkilled = 12, WillingOther = 13;

    /// <summary>Of a park: persons of its city that may join new firms this quarter.</summary>
    public const int FoundersSkilled = 14, FoundersOther = 15;

    /// <summary>Number of rows.</summary>
    public const int Count = 16;

    /// <summary>Nation: mean over parks of the skilled wage over its start.</summary>
    public const int MeanWageRatio = 0;
}

/// <summary>Rows of a park's part of the capital exchange.</summary>
public static class CapitalReceipt
{
    /// <summary>R&amp;D grants from the public fund, m yuan.</summary>
    public const int Grant = 0;

    /// <summary>Equity from the public fund and the private money that follows it, m yuan.</summary>
    public const int PublicEquity = 1;

    /// <summary>Other venture money, m yuan.</summary>
    public const int PrivateEquity = 2;

    /// <summary>Share of the park's firms that moves away in the coming quarter.</summary>
    public const int RelocationHazard = 3;

    /// <summary>Number of rows.</summary>
    public const int Count = 4;
}

/// <summary>Rows of a place's part of the technology exchange.</summary>
public static class TechnologyReceipt
{
    /// <summary>Income from technology sold, m yuan.</summary>
    public const int Income = 0;

    /// <summary>ln X: the spillover pool.</summary>
    public const int LnPool = 1;

    /// <summary>Of a city: mean ln A of zones' firms, by value added and nearness.</summary>
    public const int Lead = 2;

    /// <summary>Number of rows.</summary>
    public const int Count = 3;
}

/// <summary>Rows of a city's part of the settlement, m yuan.</summary>
public static class SettlementReceipt
{
    /// <summary>Credited to households.</summary>
    public const int Credit = 0;

    /// <summary>Charged to households: consumption, venture money, claims.</summary>
    public const int Charge = 1;

    /// <summary>Capital bought from ended firms, m yuan of capital.</summary>
    public const int Capital = 2;

    /// <summary>To the city's government, from enclave contracts.</summary>
    public const int Government = 3;

    /// <summary>Consumption, a part of the charge.</summary>
    public const int Consumption = 4;

    /// <summary>Part of what levers want that central government, and the city, can pay.</summary>
    public const int CentralCut = 5, CityCut = 6;

    /// <summary>Number of rows.</summary>
    public const int Count = 7;
}
