using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Why one place differs between a scenario and its baseline under one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Baseline">The measure in the baseline.</param>
/// <param name="Scenario">The measure in the scenario.</param>
/// <param name="AtPlaces">What levers do at places by themselves: no exchange carries anything that it does not carry in the baseline.</param>
/// <param name="ByExchange">What each exchange contributes, in the order of <see cref="ExchangeKind"/>.</param>
/// <param name="Spread">Gain by what comes to the place: technology and orders as one switch.</param>
/// <param name="Backwash">Loss by what leaves it: talent and capital as one switch. Spread − backwash is the sum of the four exchanges.</param>
/// <param name="BookedSpread">Change of the place's own spread account; zero for what is no city.</param>
/// <param name="BookedBackwash">Change of its own backwash account.</param>
public sealed record PlaceSplit(
    int Seed, double Baseline, double Scenario, double AtPlaces, IReadOnlyList<double> ByExchange, double Spread, double Backwash,
    double BookedSpread, double BookedBackwash)
{
    private const int Receives = (1 << (int)ExchangeKind.Technology) | (1 << (int)ExchangeKind.Orders);
    private const int Gives = (1 << (int)ExchangeKind.Talent) | (1 << (int)ExchangeKind.Capital);

    /// <summary>The whole effect: what levers do at places and what the four exchanges carry.</summary>
    public double Total => Scenario - Baseline;

    /// <summary>Reads the split of the i-th seed of a <see cref="CoalitionBatch"/>.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="i">Its position in the batch.</param>
    /// <param name="book">The book of the batch.</param>
    public static PlaceSplit Of(int seed, int i, PlaceBook book)
    {
        var (values, spread, backwash) = (book.Values, book.Spread, book.Backwash);
        var baseline = CoalitionBatch.BaselineLane(i);
        var coalitions = Enumerable.Range(0, CoalitionBatch.Coalitions).Select(coalition => values[CoalitionBatch.Lane(i, coalition)]).ToArray();
        var all = CoalitionBatch.Lane(i, CoalitionBatch.Coalitions - 1);
        var corners = ShapleySplit.Of([coalitions[0], coalitions[Receives], coalitions[Gives], coalitions[^1]]);
        return new PlaceSplit(
            seed, values[baseline], values[all], coalitions[0] - values[baseline], ShapleySplit.Of(coalitions), corners[0], -corners[1],
            spread[all] - spread[baseline], backwash[all] - backwash[baseline]);
    }
}
