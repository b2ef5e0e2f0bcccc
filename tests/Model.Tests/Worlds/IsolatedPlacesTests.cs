using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>
/// Placebo T48: places act on each other through exchanges alone. The firms of the largest zone become 20 % more productive after the first quarter,
/// in one lane of two that are alike otherwise.
/// </summary>
public sealed class IsolatedPlacesTests
{
    private const int Quarters = 8;
    private const int Alone = 0, AloneShocked = 1, Open = 2, OpenShocked = 3;

    private static readonly World.World s_world = Samples.World;

    private static readonly int s_zone = Enumerable.Range(0, s_world.Zones.Count).MaxBy(zone => s_world.Initial.Parks[zone].Staff);

    [Fact]
    public void Without_flows_a_shock_to_a_zone_changes_no_bit_of_any_other_place()
    {
        foreach (var quarter in Run(out _))
        {
            Assert.Contains(s_zone, quarter[Alone, AloneShocked]);
            Assert.Equal([s_zone], quarter[Alone, AloneShocked]);
        }
    }

    [Fact]
    public void With_flows_it_reaches_every_place_and_raises_the_zones_share()
    {
        var quarters = Run(out var kept);
        Assert.Equal(Enumerable.Range(0, s_world.PlaceCount), quarters[2][Open, OpenShocked]);
        double Share(int lane) => kept.At(ResultTables.Nation, Quarters, 0, NationColumn.ZonesShare, lane);
        Assert.InRange(Share(OpenShocked) - Share(Open), 0.0005, 0.05);
    }

    /// <summary>In each quarter the places whose offers, observations or fingerprints differ between two lanes.</summary>
    private static List<Differences> Run(out KeptResults kept)
    {
        kept = new KeptResults();
        var alone = new Sample(1) { IsIsolated = true };
        using var run = new SequentialWorld(s_world, Samples.Batch(s_world.NationalPath, Quarters, alone, alone, new Sample(1), new Sample(1)), kept);
        run.Step();
        Shock(run);
        var quarters = new List<Differences>();
        while (run.QuartersDone < Quarters)
        {
            run.Step();
            quarters.Add(new Differences([.. run.LastOffers.Places.Select(Copy)]));
        }

        return quarters;
    }

    private static void Shock(SequentialWorld run)
    {
        foreach (var cluster in s_world.ClustersOf(s_zone))
        {
            var records = run.Clusters[cluster].Records.Records;
            for (var offset = FirmColumns.LnProductivity * 8; offset < records.Length; offset += FirmColumns.Stride)
            {
                records[offset + AloneShocked] += 0.2;
                records[offset + OpenShocked] += 0.2;
            }
        }
    }

    private static PlaceOffers Copy(PlaceOffers place) => place with
    {
        Rows = [.. place.Rows],
        Observations = [.. place.Observations],
        Clusters = [.. place.Clusters],
        Demography = [.. place.Demography],
    };

    private sealed class Differences(PlaceOffers[] places)
    {
        internal int[] this[int one, int other] =>
            [.. Enumerable.Range(0, places.Length).Where(place => !IsSame(places[place], one, other))];

        private static bool IsSame(PlaceOffers place, int one, int other) =>
            new[] { place.Rows, place.Observations, place.Clusters, place.Demography }.All(table => IsSame(table, one, other))
            && (place.Digest is not { } digest || digest[one] == digest[other]);

        private static bool IsSame(double[] table, int one, int other) => Enumerable.Range(0, table.Length / 8)
            .All(row => BitConverter.DoubleToInt64Bits(table[(row * 8) + one]) == BitConverter.DoubleToInt64Bits(table[(row * 8) + other]));
    }
}
