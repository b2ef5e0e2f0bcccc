using CsCheck;
using Torch.Sim.Model.Exchanges;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class SpatialInteractionTests
{
    private static readonly Gen<(double[] Origins, double[] Targets, double[] Kernel)> Problems =
        from origins in Gen.Double[0.1, 1000].Array[1, 7]
        from targets in Gen.Double[0.1, 1000].Array[1, 7]
        from kernel in Gen.Double[0.01, 1].Array[origins.Length * targets.Length]
        let scale = origins.Sum() / targets.Sum()
        select (origins, Array.ConvertAll(targets, target => target * scale), kernel);

    [Fact]
    public void Both_totals_are_conserved() => Problems.Sample(problem =>
    {
        var (origins, targets, kernel) = problem;
        var flows = Flows(origins, targets, kernel);
        for (var i = 0; i < origins.Length; i++)
        {
            Assert.Equal(1, flows.Skip(i * targets.Length).Take(targets.Length).Sum() / origins[i], 1e-9);
        }

        for (var j = 0; j < targets.Length; j++)
        {
            Assert.Equal(1, flows.Where((_, cell) => cell % targets.Length == j).Sum() / targets[j], 1e-9);
        }
    });

    [Fact]
    public void Odds_ratios_are_those_of_the_kernel() => Problems.Where(p => p.Origins.Length > 1 && p.Targets.Length > 1).Sample(problem =>
    {
        var (origins, targets, kernel) = problem;
        var flows = Flows(origins, targets, kernel);
        var last = kernel.Length - 1;
        var corner = last - targets.Length + 1;
        double Odds(double[] cells) => cells[0] * cells[last] / (cells[targets.Length - 1] * cells[corner]);
        Assert.Equal(1, Odds(flows) / Odds(kernel), 1e-9);
    });

    [Fact]
    public void Row_and_column_factors_of_the_kernel_change_nothing() =>
        Gen.Select(Problems, Gen.Double[0.1, 10].Array[7], Gen.Double[0.1, 10].Array[7]).Sample((problem, rows, columns) =>
        {
            var (origins, targets, kernel) = problem;
            var scaled = kernel.Select((f, cell) => f * rows[cell / targets.Length] * columns[cell % targets.Length]).ToArray();
            AssertSame(Flows(origins, targets, kernel), Flows(origins, targets, scaled), origins.Sum());
        });

    [Fact]
    public void Units_of_the_totals_scale_through() => Gen.Select(Problems, Gen.Double[1e-3, 1e6]).Sample((problem, unit) =>
    {
        var (origins, targets, kernel) = problem;
        var flows = Flows(Array.ConvertAll(origins, o => o * unit), Array.ConvertAll(targets, d => d * unit), kernel);
        AssertSame(Flows(origins, targets, kernel), Array.ConvertAll(flows, flow => flow / unit), origins.Sum());
    });

    [Fact]
    public void The_order_of_origins_is_irrelevant() => Problems.Sample(problem =>
    {
        var (origins, targets, kernel) = problem;
        var turned = Flows([.. origins.Reverse()], targets, [.. kernel.Chunk(targets.Length).Reverse().SelectMany(row => row)]);
        AssertSame(Flows(origins, targets, kernel), [.. turned.Chunk(targets.Length).Reverse().SelectMany(row => row)], origins.Sum());
    });

    [Fact]
    public void More_impedance_on_a_pair_never_means_more_flow_on_it() => Gen.Select(Problems, Gen.Double[0.1, 0.9]).Sample((problem, less) =>
    {
        var (origins, targets, kernel) = problem;
        double[] impeded = [less * kernel[0], .. kernel.Skip(1)];
        Assert.True(Flows(origins, targets, impeded)[0] <= Flows(origins, targets, kernel)[0] + 1e-9 * origins.Sum());
    });

    /// <summary>The inversion of the market: attractions r that give known sales when spending is shared out by r·τ.</summary>
    [Fact]
    public void Origin_factors_are_the_attractions_behind_the_sales() => Problems.Sample(problem =>
    {
        var (origins, targets, kernel) = problem;
        var attraction = SpatialInteraction.DoublyConstrained(origins, targets, kernel, BalancingLimits.Default).OriginFactors;
        for (var i = 0; i < origins.Length; i++)
        {
            var sales = 0.0;
            for (var j = 0; j < targets.Length; j++)
            {
                var supply = attraction.Select((a, q) => a * kernel[q * targets.Length + j]).Sum();
                sales += attraction[i] * kernel[i * targets.Length + j] * targets[j] / supply;
            }

            Assert.Equal(1, sales / origins[i], 1e-9);
        }
    });

    [Fact]
    public void Empty_places_neither_send_nor_receive() =>
        Assert.Equal([0, 0, 2, 0], Flows([0, 2], [2, 0], [1, 1, 1, 1]));

    [Fact]
    public void A_pattern_that_cannot_carry_the_totals_is_named()
    {
        var error = Assert.Throws<BalancingException>(
            () => SpatialInteraction.DoublyConstrained([3.0, 1.0], [1.0, 3.0], [1, 0, 1, 1], new BalancingLimits(1e-12, 50)));
        Assert.StartsWith("Flows not balanced after 50 passes: origin 1 sends ", error.Message, StringComparison.Ordinal);
        Assert.Contains(" instead of 1 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_partner_is_named()
    {
        Assert.Equal(
            "Origin 1 sends 1 but reaches no target that receives anything.",
            Assert.Throws<BalancingException>(() => Flows([1, 1], [1, 1], [1, 1, 0, 0])).Message);
        Assert.Equal(
            "Target 0 receives 1 but no origin that sends anything reaches it.",
            Assert.Throws<BalancingException>(() => Flows([1, 1], [1, 1], [0, 1, 0, 1])).Message);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Contains("2 origins times 1 targets", Assert.Throws<ArgumentException>(() => Flows([1, 1], [2], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("Origins send 2 in all, targets receive 3", Assert.Throws<ArgumentException>(() => Flows([2], [3], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("Number 0 is -1", Assert.Throws<ArgumentException>(() => Flows([1], [1], [-1])).Message, StringComparison.Ordinal);
        Assert.Contains("Number 0 is NaN", Assert.Throws<ArgumentException>(() => Flows([double.NaN], [1], [1])).Message, StringComparison.Ordinal);
    }

    private static double[] Flows(double[] origins, double[] targets, double[] kernel)
    {
        var flows = new double[kernel.Length];
        SpatialInteraction.DoublyConstrained(origins, targets, kernel, BalancingLimits.Default).Fill(kernel, flows);
        return flows;
    }

    private static void AssertSame(double[] expected, double[] actual, double total) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * total));
}
