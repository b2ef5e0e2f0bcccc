using Torch.Sim.Model.Firms;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Places;

/// <summary>What a place returns at the end of a quarter: its offers to the exchanges and what observers want to see.</summary>
/// <param name="Rows">Offers, <see cref="Offer"/> × lanes.</param>
/// <param name="Observations">Columns of the place's result table × lanes.</param>
/// <param name="Clusters">Of a park: clusters × columns of the cluster table × lanes; else empty.</param>
/// <param name="Demography">Of a park: columns of the demography table × ages × lanes; else empty.</param>
/// <param name="Movers">Firms that leave for another park.</param>
/// <param name="Digest">At the end of a year: fingerprint of the full state per lane; else null.</param>
public sealed record PlaceOffers(
    double[] Rows, double[] Observations, double[] Clusters, double[] Demography, IReadOnlyList<MovingFirm> Movers, ulong[]? Digest);

/// <summary>Rows of a place's offers (rows × lanes). Money in m yuan of the quarter, persons at its end.</summary>
public static class Offer
{
    /// <summary>Attraction by field, first of nine rows.</summary>
    public const int Attraction = 0;

    /// <summary>Value added of the quarter.</summary>
    public const int ValueAdded = Attraction + Fields.Count;

    /// <summary>Persons at the place.</summary>
    public const int PoolSkilled = ValueAdded + 1, PoolOther = PoolSkilled + 1;

    /// <summary>Vacancies and replacements wanted; zero for a city, which takes all who come.</summary>
    public const int WantedSkilled = PoolOther + 1, WantedOther = WantedSkilled + 1;

    /// <summary>Openings J, persons.</summary>
    public const int OpeningsSkilled = WantedOther + 1, OpeningsOther = OpeningsSkilled + 1;

    /// <summary>Weight as a destination, before the share of openings is normalised and human capital counted.</summary>
    public const int PullSkilled = OpeningsOther + 1, PullOther = PullSkilled + 1;

    /// <summary>Weight of staying.</summary>
    public const int StaySkilled = PullOther + 1, StayOther = StaySkilled + 1;

    /// <summary>Persons a park sends to its city: dismissed, of ended firms, not following a move.</summary>
    public const int ReleasedSkilled = StayOther + 1, ReleasedOther = ReleasedSkilled + 1;

    /// <summary>Persons a park took from its city as staff of new firms.</summary>
    public const int StaffedSkilled = ReleasedOther + 1, StaffedOther = StaffedSkilled + 1;

    /// <summary>Skilled wage over its value at quarter 0.</summary>
    public const int WageRatio = StaffedOther + 1;

    /// <summary>Weight of a park in the allocation of venture money: youthful attraction times relative return.</summary>
    public const int VentureAppeal = WageRatio + 1;

    /// <summary>Profit over capital of the quarter.</summary>
    public const int ReturnToCapital = VentureAppeal + 1;

    /// <summary>Stock of knowledge that the place offers.</summary>
    public const int Knowledge = ReturnToCapital + 1;

    /// <summary>Money paid for technology.</summary>
    public const int TechnologyPaid = Knowledge + 1;

    /// <summary>Mean ln A of a park's firms by value added.</summary>
    public const int LnProductivity = TechnologyPaid + 1;

    /// <summary>Money for households of the own city.</summary>
    public const int ToHouseholds = LnProductivity + 1;

    /// <summary>Dividends to owners all over the country.</summary>
    public const int ToOwners = ToHouseholds + 1;

    /// <summary>Purchases of goods: investment, R&amp;D, government.</summary>
    public const int ToGoods = ToOwners + 1;

    /// <summary>Central part of taxes.</summary>
    public const int ToCentral = ToGoods + 1;

    /// <summary>Interest.</summary>
    public const int ToBank = ToCentral + 1;

    /// <summary>Loans written off.</summary>
    public const int WrittenOff = ToBank + 1;

    /// <summary>Money households of the own city owe: start capital of new firms, capital bought from ended ones.</summary>
    public const int Claim = WrittenOff + 1;

    /// <summary>Capital sold to the own city's enterprises.</summary>
    public const int ResoldCapital = Claim + 1;

    /// <summary>Local tax that an enclave park passes to its sponsor and its host.</summary>
    public const int ToSponsor = ResoldCapital + 1, ToHost = ToSponsor + 1;

    /// <summary>Of a city: income of its households, by which national payments are shared out.</summary>
    public const int Income = ToHost + 1;

    /// <summary>Of a city: weight in the consumption of households.</summary>
    public const int Consumption = Income + 1;

    /// <summary>Deposits held at the place: firms or households, and government.</summary>
    public const int Deposits = Consumption + 1;

    /// <summary>Debt of the place's firms.</summary>
    public const int Debt = Deposits + 1;

    /// <summary>Money that the place's levers want of central government and of the city in the coming quarter.</summary>
    public const int WantedCentral = Debt + 1, WantedCity = WantedCentral + 1;

    /// <summary>Of a city: local taxes of its hinterland.</summary>
    public const int LocalRevenue = WantedCity + 1;

    /// <summary>What the bank pays for levers at the place.</summary>
    public const int FromBank = LocalRevenue + 1;

    /// <summary>Of a park: share of its skilled staff that returns to where arrivals come from (E8-4).</summary>
    public const int ReturnRate = FromBank + 1;

    /// <summary>Number of rows.</summary>
    public const int Count = ReturnRate + 1;
}
