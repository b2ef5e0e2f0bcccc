using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Policy;

public sealed class PlacePolicyTests
{
    private const int Quarters = 12;
    private static readonly PolicyBasis s_basis = new(Of(500), Of(100), Of(2000), Of(40), Of(60));

    [Fact]
    public void Raising_a_lever_raises_its_payers_spending_in_the_same_quarter()
    {
        var scene = new Scene(Lever(lag: 3), level: quarter => quarter >= 2 ? 1 : 0);
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            scene.Advance(quarter);
            var expected = quarter >= 2 ? 10.0 / 4 : 0;
            Assert.Equal(0.5 * expected, scene.Policy.Spent(Payer.Central, 0)[0], 12);
            Assert.Equal(0.3 * expected, scene.Policy.Spent(Payer.Zone, 0)[0], 12);
            Assert.Equal(0.2 * expected, scene.Policy.Spent(Payer.Firm, 0)[0], 12);
        }
    }

    [Fact]
    public void No_effect_comes_before_the_lag_and_all_of_it_at_the_lag()
    {
        var scene = new Scene(Lever(lag: 3), level: quarter => quarter >= 2 ? 1 : 0);
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            scene.Advance(quarter);
            Assert.Equal(quarter >= 5 ? 0.2 : 0, scene.Policy.Shift(Channel.RdEfficiency, 0)[0], 12);
        }
    }

    [Fact]
    public void A_lane_at_base_is_untouched_beside_one_that_moves()
    {
        var scene = new Scene(Lever(lag: 0), level: _ => 1);
        scene.Advance(1);
        Assert.Equal(0, scene.Policy.Shift(Channel.RdEfficiency, 0)[7]);
        Assert.Equal(0, scene.Policy.Spent(Payer.Zone, 0)[7]);
        var digest = scene.Policy.Mix(StateDigest.LaneStart, 0);
        Assert.Equal(StateDigest.Start, digest[7]);
        Assert.NotEqual(StateDigest.Start, digest[0]);
    }

    [Fact]
    public void What_a_zone_cannot_pay_is_cut_pro_rata_and_so_is_the_effect()
    {
        // The zone, half of mean size, wants 0.3 · 10 000/4/2 = 375 of a limit of 0.25 · 60 = 15: a part in 25. The others pay in full.
        var scene = new Scene(Lever(lag: 0, cost: 10_000), level: _ => 1);
        scene.Advance(1);
        Assert.Equal(15, scene.Policy.Spent(Payer.Zone, 0)[0], 9);
        Assert.Equal(625, scene.Policy.Spent(Payer.Central, 0)[0], 9);
        Assert.Equal(0.2 * (0.5 + 0.2 + (0.3 / 25)), scene.Policy.Shift(Channel.RdEfficiency, 0)[0], 12);
        Assert.Equal(360, scene.Policy.Shortfall(0)[0], 9);
    }

    [Fact]
    public void Dearer_levers_reach_less_with_the_same_envelope()
    {
        double Reached(double cost)
        {
            var scene = new Scene(Lever(lag: 0, cost: cost), level: _ => 1);
            scene.Advance(1);
            return scene.Policy.Shift(Channel.RdEfficiency, 0)[0];
        }

        Assert.Equal(Reached(10), Reached(100), 12);
        Assert.True(Reached(2_000) > Reached(4_000));
    }

    [Fact]
    public void Central_and_city_cuts_reach_the_effect_too()
    {
        var scene = new Scene(Lever(lag: 0), level: _ => 1) { CentralCut = 0.5 };
        scene.Advance(1);
        Assert.Equal(0.5 * 0.5 * 10 / 4, scene.Policy.Spent(Payer.Central, 0)[0], 12);
        Assert.Equal(0.2 * ((0.5 * 0.5) + 0.3 + 0.2), scene.Policy.Shift(Channel.RdEfficiency, 0)[0], 12);
    }

    [Fact]
    public void Lowering_a_lever_saves_its_cost_and_is_never_cut()
    {
        var scene = new Scene(Lever(lag: 0), level: _ => -1) { CentralCut = 0.5 };
        scene.Advance(1);
        Assert.Equal(-0.5 * 10 / 4, scene.Policy.Spent(Payer.Central, 0)[0], 12);
        Assert.Equal(-0.2, scene.Policy.Shift(Channel.RdEfficiency, 0)[0], 12);
    }

    [Fact]
    public void The_gain_is_concave_with_its_half_saturation()
    {
        var lever = new PolicyLever("test", 0, [new ChannelMove(Channel.RdEfficiency, 0.2, 2)], LeverCost.None);
        foreach (var level in new[] { 0.5, 2.0, 8.0 })
        {
            var scene = new Scene(lever, _ => level);
            scene.Advance(1);
            Assert.Equal(0.2 * level / (1 + (level / 2)), scene.Policy.Shift(Channel.RdEfficiency, 0)[0], 12);
        }
    }

    [Theory]
    [InlineData(CostBasis.Firm, 100)]
    [InlineData(CostBasis.SkilledPerson, 2000)]
    [InlineData(CostBasis.Rd, 160)]
    [InlineData(CostBasis.ValueAdded, 2000)]
    [InlineData(CostBasis.Zone, 0.5)]
    [InlineData(CostBasis.Nation, 0.02)]
    public void A_cost_is_counted_by_its_basis_at_the_end_of_the_last_quarter(CostBasis basis, double amount)
    {
        var lever = new PolicyLever("test", 0, [new ChannelMove(Channel.RdEfficiency, 0.2)], new LeverCost(4, basis, [1, 0, 0, 0, 0]));
        var scene = new Scene(lever, _ => 1);
        scene.Advance(1);
        Assert.Equal(amount, scene.Policy.Spent(Payer.Central, 0)[0], 9);
    }

    [Fact]
    public void A_lever_of_hinterlands_alone_does_nothing_and_costs_nothing_at_a_park()
    {
        var lever = new PolicyLever(
            "test", 0, [new ChannelMove(Channel.HinterlandAbsorption, 1)], new LeverCost(10, CostBasis.Zone, [1, 0, 0, 0, 0]));
        var scene = new Scene(lever, _ => 1);
        scene.Advance(1);
        Assert.Equal(0, scene.Policy.Spent(Payer.Central, 0)[0]);
        Assert.Equal(0, scene.Policy.Shift(Channel.HinterlandAbsorption, 0)[0]);
    }

    [Fact]
    public void Every_channel_has_its_note_in_place_and_a_code_of_its_own()
    {
        Assert.Equal(Channels.Count, Channels.Table.Count);
        Assert.All(Channels.Table.Select((note, i) => (note, i)), pair => Assert.Equal(pair.i, (int)pair.note.Channel));
        var codes = Channels.Table.Select(note => note.Channel.Code()).ToArray();
        Assert.Equal(Channels.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Matches("^[a-z_]+$", code));
    }

    private static PolicyLever Lever(int lag, double cost = 20) => new(
        "test", lag, [new ChannelMove(Channel.RdEfficiency, 0.2)], new LeverCost(cost, CostBasis.Zone, [0.5, 0, 0.3, 0.2, 0]));

    private static Vec Of(double value) => Vector512.Create(value);

    /// <summary>One park of half the mean size whose first lane moves a lever; the other lanes stay at base.</summary>
    private sealed class Scene
    {
        private readonly LaneTable _offers = new(Offer.Count, Lanes.Block);

        internal Scene(PolicyLever lever, Func<int, double> level)
        {
            var move = new PolicyMove(0, [.. Enumerable.Range(0, Quarters + 1).Select(level)], []);
            PolicyProgramme[] programmes = [new([move]), .. Enumerable.Repeat(PolicyProgramme.None, Lanes.Block - 1)];
            var vectors = Enumerable.Repeat(Samples.Defaults, Lanes.Block).ToArray();
            var batch = new FutureBatch(
                [.. Enumerable.Range(0, Lanes.Block).Select(lane => new Future(lane, "s", 1 + lane, 0))], new ParameterTable(vectors),
                new PolicySchedule([lever], programmes, Quarters), Samples.SteadyPath(Quarters), new double[]?[Lanes.Block]);
            Policy = new PlacePolicy(batch, 0, "place", size: 0.5, nationalShare: 0.02, isCity: false);
            Policy.End(_offers, s_basis, 0, 0);
        }

        internal double CentralCut { get; init; } = 1;

        internal PlacePolicy Policy { get; }

        internal void Advance(int quarter)
        {
            Policy.Begin(quarter, Of(CentralCut), Vec.One, 0);
            Policy.End(_offers, s_basis, quarter, 0);
        }
    }
}
