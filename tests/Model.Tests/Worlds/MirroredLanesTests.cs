using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>
/// Lanes that take receipts of another lane. Targeting public money moves nothing at places: it acts in the capital exchange alone, so that a lane
/// which mirrors that exchange does not know of it.
/// </summary>
public sealed class MirroredLanesTests
{
    private const int Quarters = 8;
    private const int Baseline = 0, Scenario = 1, MirrorsAll = 2, MirrorsCapital = 3, MirrorsOrders = 4, BaselineMirrored = 5, OtherSeed = 6;

    private static readonly World.World s_world = Samples.World;

    private static readonly Lazy<(string[] Plain, string[] Mirrored, double[][] Tables)> s_runs = new(() =>
    {
        using var first = Run(new Sample(1));
        var index = first.Run().Futures[0].OutputIndexLog;
        var baseline = new Sample(1);
        var scenario = new Sample(1, "strong") { Targeting = _ => 3, Baseline = index };
        using var plain = Run(baseline, scenario, scenario, scenario, scenario, baseline, new Sample(2));
        using var mirrored = Run(
            baseline, scenario, Mirroring(scenario, Enum.GetValues<ExchangeKind>()), Mirroring(scenario, ExchangeKind.Capital),
            Mirroring(scenario, ExchangeKind.Orders), Mirroring(baseline, Enum.GetValues<ExchangeKind>()), new Sample(2));
        return (Digests(plain), Digests(mirrored),
            [.. mirrored.LastOffers.Places.SelectMany(place => new[] { place.Rows, place.Observations, place.Clusters, place.Demography })]);
    });

    [Fact]
    public void A_lane_that_mirrors_the_baseline_and_moves_nothing_is_the_baseline()
    {
        Assert.Equal(s_runs.Value.Mirrored[Baseline], s_runs.Value.Mirrored[BaselineMirrored]);
        Assert.True(IsSame(BaselineMirrored));
    }

    /// <summary>Fingerprints differ here: they hold what the levers delivered.</summary>
    [Theory]
    [InlineData(MirrorsAll, true)]
    [InlineData(MirrorsCapital, true)]
    [InlineData(MirrorsOrders, false)]
    [InlineData(Scenario, false)]
    public void What_acts_in_the_capital_exchange_does_nothing_where_that_is_mirrored(int lane, bool same) => Assert.Equal(same, IsSame(lane));

    [Fact]
    public void Mirrored_orders_change_a_scenario_and_do_not_make_it_the_baseline()
    {
        var digests = s_runs.Value.Mirrored;
        Assert.Equal(3, new[] { digests[Baseline], digests[Scenario], digests[MirrorsOrders] }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Ordinary_lanes_of_the_batch_keep_their_bits() => Assert.All(
        new[] { Baseline, Scenario, OtherSeed }, lane => Assert.Equal(s_runs.Value.Plain[lane], s_runs.Value.Mirrored[lane]));

    private static Sample Mirroring(Sample sample, params ExchangeKind[] kinds) =>
        sample with { Mirrors = kinds.ToDictionary(kind => kind, _ => Baseline) };

    private static bool IsSame(int lane) => s_runs.Value.Tables.All(table => Enumerable.Range(0, table.Length / Lanes.Block).All(row =>
        BitConverter.DoubleToInt64Bits(table[(row * Lanes.Block) + Baseline]) == BitConverter.DoubleToInt64Bits(table[(row * Lanes.Block) + lane])));

    private static string[] Digests(SequentialWorld run) => [.. run.Run().Futures.Select(future => future.Digest)];

    private static SequentialWorld Run(params Sample[] samples) => new(s_world, Samples.Batch(s_world.NationalPath, Quarters, samples));
}
