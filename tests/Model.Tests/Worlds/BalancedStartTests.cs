using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>
/// Quarter 0 lies on the path it starts: what zones do in their first year they do later, too. Steady national growth, no common step in 2020,
/// 32 futures, five firms a record. Figures are per cent a quarter.
/// </summary>
public sealed class BalancedStartTests
{
    private const double Growth = 0.012;

    private static readonly Lazy<Zones> s_withShocks = new(() => new Zones(20, new() { [Parameter.CommonStep] = 0 }));

    private static readonly Lazy<Zones> s_withoutShocks = new(() => new Zones(12, new()
    {
        [Parameter.CommonStep] = 0,
        [Parameter.ShockScale] = 0,
        [Parameter.DemandShock] = 0,
        [Parameter.HinterlandShock] = 0,
        [Parameter.BreakthroughRate] = 0,
    }));

    [Fact]
    public void Places_sell_the_national_product_of_2019_and_counted_zones_12_3_per_cent_of_it()
    {
        var world = Samples.World;
        using var run = new SequentialWorld(world, Samples.Batch(world.NationalPath, 1, new Sample(1)));
        double Sold(IEnumerable<int> places) => places.Sum(place => run.LastOffers.At(place, Offer.ValueAdded, 0)[0]);
        Assert.Equal(world.NationalPath[0], Sold(Enumerable.Range(0, world.PlaceCount)), 1e-6);
        var counted = Enumerable.Range(0, world.Zones.Count).Where(zone => world.Zones[zone].CountsFromYear <= 2019);
        Assert.Equal(0.123, Sold(counted) / world.NationalPath[0], 0.004);
    }

    /// <summary>The first quarter is the nation's, 1.2, for market access is that of quarter 0; then 0.98 in the rest of the year, 0.89 in years 3 to 5.</summary>
    [Fact]
    public void Value_added_grows_from_the_first_year_as_it_does_later()
    {
        var zones = s_withShocks.Value;
        Assert.Equal(Growth, zones.GrowthOf(ParkColumn.ValueAdded, 0, 1), 1e-9);
        Assert.Equal(zones.GrowthOf(ParkColumn.ValueAdded, 8, 20), zones.GrowthOf(ParkColumn.ValueAdded, 1, 4), 0.001);
    }

    /// <summary>0.09, −0.04, −0.05, −0.10 and −0.11 in years 1 to 5.</summary>
    [Fact]
    public void Capital_over_value_added_stays_from_the_first_year_on() => Assert.All([0, 4, 8, 12, 16], quarter => Assert.Equal(
        0, s_withShocks.Value.GrowthOf(ParkColumn.Capital, quarter, quarter + 4) - s_withShocks.Value.GrowthOf(ParkColumn.ValueAdded, quarter, quarter + 4), 0.0015));

    /// <summary>
    /// 0.17, 0.05, 0.02, −0.07 and −0.06 in years 1 (without its first quarter) to 5; −0.78 and −0.43 in the first two where all firms start with
    /// the gap of the trend.
    /// </summary>
    [Fact]
    public void Staff_over_desired_staff_stays_from_the_first_year_on()
    {
        var zones = s_withShocks.Value;
        Assert.All([(1, 4), (4, 8), (8, 12), (12, 16), (16, 20)], years => Assert.Equal(0, zones.StaffOverDesired(years.Item1, years.Item2), 0.0025));
    }

    /// <summary>1.19 against 1.12: with the nation.</summary>
    [Fact]
    public void Wages_grow_from_the_first_year_as_they_do_later()
    {
        var zones = s_withShocks.Value;
        Assert.Equal(zones.GrowthOf(Zones.Payroll, 8, 20) - zones.GrowthOf(ParkColumn.Skilled, 8, 20),
            zones.GrowthOf(Zones.Payroll, 1, 4) - zones.GrowthOf(ParkColumn.Skilled, 1, 4), 0.001);
    }

    /// <summary>−0.22 against −0.18: firms born in the years before start with all the capital they desire, and the gap of the trend opens slowly.</summary>
    [Fact]
    public void Without_shocks_capital_over_value_added_changes_from_the_first_year_as_it_does_later()
    {
        var zones = s_withoutShocks.Value;
        double Change(int from, int to) => zones.GrowthOf(ParkColumn.Capital, from, to) - zones.GrowthOf(ParkColumn.ValueAdded, from, to);
        Assert.Equal(Change(8, 12), Change(0, 4), 0.001);
        Assert.Equal(Change(8, 12), Change(4, 8), 0.001);
    }

    /// <summary>Over two years.</summary>
    [Theory]
    [InlineData(ParkColumn.Profit, 0.004)]
    [InlineData(ParkColumn.Tax, 0.001)]
    public void Without_shocks_shares_of_value_added_stay(int column, double tolerance)
    {
        var zones = s_withoutShocks.Value;
        Assert.Equal(0, zones.GrowthOf(column, 1, 9) - zones.GrowthOf(ParkColumn.ValueAdded, 1, 9), tolerance);
    }

    /// <summary>−0.42 against −0.28.</summary>
    [Theory]
    [InlineData(ParkColumn.Skilled)]
    [InlineData(ParkColumn.Other)]
    public void Without_shocks_staff_changes_from_the_first_year_as_it_does_later(int column) =>
        Assert.Equal(s_withoutShocks.Value.GrowthOf(column, 8, 12), s_withoutShocks.Value.GrowthOf(column, 0, 4), 0.0015);

    /// <summary>Sums over all zones and eight futures.</summary>
    private sealed class Zones
    {
        /// <summary>Pay of skilled staff, beyond the columns of the table.</summary>
        internal const int Payroll = ParkColumn.Count;

        private const int Futures = 32;

        private readonly double[][] _sums;

        internal Zones(int quarters, Dictionary<Parameter, double> changes)
        {
            var parameters = (double[])Samples.Defaults.Clone();
            foreach (var (parameter, value) in changes)
            {
                parameters[(int)parameter] = value;
            }

            var world = WorldBuilder.Build(Samples.Files, parameters, 5);
            var kept = new KeptResults();
            var batch = Samples.Batch(
                Samples.SteadyPath(quarters, Growth, world.NationalPath[0]), quarters,
                [.. Enumerable.Range(1, Futures).Select(seed => new Sample(seed) { Changes = changes })]);
            using var run = new SequentialWorld(world, batch, kept);
            var start = new double[ParkColumn.Count + 1];
            start[ParkColumn.ValueAdded] = Enumerable.Range(0, world.Zones.Count).Sum(zone => Futures / 8 * System.Runtime.Intrinsics.Vector512.Sum(run.LastOffers.At(zone, Offer.ValueAdded, 0)));
            start[ParkColumn.Capital] = Futures * Held(world, FirmColumns.Capital);
            start[ParkColumn.Skilled] = Futures * Held(world, FirmColumns.Skilled);
            start[ParkColumn.Other] = Futures * Held(world, FirmColumns.Other);
            run.Run();
            _sums = [start, .. Enumerable.Range(1, quarters).Select(quarter => Sums(kept, quarter))];
        }

        /// <summary>Growth a quarter, log points.</summary>
        internal double GrowthOf(int column, int from, int to) => Math.Log(_sums[to][column] / _sums[from][column]) / (to - from);

        /// <summary>Growth a quarter of skilled staff over desired staff, which is value added over the wage, log points; from the first quarter on.</summary>
        internal double StaffOverDesired(int from, int to) => GrowthOf(Payroll, from, to) - GrowthOf(ParkColumn.ValueAdded, from, to);

        private static double[] Sums(KeptResults kept, int quarter) =>
        [
            .. Enumerable.Range(0, ParkColumn.Count).Select(column => kept.Sum(ResultTables.Zones, quarter, column)),
            kept.Sum(ResultTables.Zones, quarter, ParkColumn.WageSkilled, ParkColumn.Skilled),
        ];

        private static double Held(World.World world, int column) => world.Clusters.Zip(world.Initial.Clusters)
            .Where(pair => pair.First.Park < world.Zones.Count)
            .Sum(pair => pair.Second.Records[FirmColumns.Firms].Zip(pair.Second.Records[column], (firms, value) => firms * value).Sum());
    }
}
