using Torch.Sim.Model.Tests.Numerics;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Inequality, concentration and location: worked figures and closed forms.</summary>
public sealed class InequalityTests
{
    private static readonly double[] Incomes = [1, 2, 3, 4, 10];
    private static readonly double[] Heads = [1, 1, 1, 1, 1];
    private static readonly int[] Groups = [0, 0, 0, 1, 1];

    [Fact]
    public void Theil_and_its_parts_are_met() =>
        AssertParts(new(0.276363618957, 0.092576721571, 0.183786897387), TheilIndex.Decompose(Incomes, Heads, Groups, 2));

    [Fact]
    public void Mean_log_deviation_and_its_parts_are_met() =>
        AssertParts(new(0.290166576451, 0.098124583290, 0.192041993162), MeanLogDeviation.Decompose(Incomes, Heads, Groups, 2));

    [Fact]
    public void Gini_and_Herfindahl_are_met()
    {
        Assert.Equal(0.4, GiniCoefficient.Of(Incomes, Heads), 1e-15);
        Assert.Equal(0.325, HerfindahlIndex.Of(Incomes), 1e-15);
        Assert.Equal(0.05, HerfindahlIndex.Of(Enumerable.Repeat(7.0, 20).ToArray()), 1e-15);
    }

    /// <summary>The law on a fine grid, each point with its share of the population: closed forms hold to the grid's error.</summary>
    [Fact]
    public void A_lognormal_law_has_its_closed_forms()
    {
        const double Step = 0.001;
        var grid = Enumerable.Range(-10_000, 20_001).Select(i => i * Step).ToArray();
        var values = Array.ConvertAll(grid, Math.Exp);
        var density = Array.ConvertAll(grid, z => Math.Exp(-z * z / 2));
        Assert.Equal(0.520499877813, GiniCoefficient.Of(values, density), 1e-6);
        Assert.Equal(0.5, TheilIndex.Of(values, density), 1e-12);
        Assert.Equal(0.5, MeanLogDeviation.Of(values, density), 1e-12);
    }

    [Fact]
    public void A_Pareto_law_has_its_closed_forms()
    {
        // In t = ln x the density is α·e^(−αt); cells of t with their exact population and mean.
        const double Alpha = 1.5;
        const double Step = 0.002;
        var (values, populations) = (new double[40_000], new double[40_000]);
        for (var i = 0; i < values.Length; i++)
        {
            var (from, to) = (i * Step, (i + 1) * Step);
            populations[i] = Math.Exp(-Alpha * from) - Math.Exp(-Alpha * to);
            values[i] = Alpha / (Alpha - 1) * (Math.Exp((1 - Alpha) * from) - Math.Exp((1 - Alpha) * to)) / populations[i];
        }

        Assert.Equal(0.5, GiniCoefficient.Of(values, populations), 1e-6);
        Assert.Equal(0.901387711332, TheilIndex.Of(values, populations), 1e-6);
    }

    [Fact]
    public void An_exponential_law_has_Gini_one_half()
    {
        const double Step = 0.001;
        var values = Enumerable.Range(0, 40_000).Select(i => (i + 0.5) * Step).ToArray();
        Assert.Equal(0.5, GiniCoefficient.Of(values, Array.ConvertAll(values, x => Math.Exp(-x))), 1e-6);
    }

    [Fact]
    public void The_weighted_mean_of_location_quotients_is_one()
    {
        double[] employment = [30, 10, 5, 20, 40, 1, 50, 2, 70];
        var quotients = new double[9];
        LocationQuotient.Fill(employment, 3, quotients);
        for (var industry = 0; industry < 3; industry++)
        {
            var mean = 0.0;
            for (var zone = 0; zone < 3; zone++)
            {
                var inZone = employment[zone] + employment[3 + zone] + employment[6 + zone];
                mean += inZone / employment.Sum() * quotients[industry * 3 + zone];
            }

            Assert.Equal(1, mean, 1e-14);
        }

        Assert.Equal(30.0 / 100 / (45.0 / 228), quotients[0], 1e-14);
    }

    [Fact]
    public void Ellison_and_Glaeser_s_index_is_met()
    {
        var herfindahl = HerfindahlIndex.Of([0.3, 0.2, 0.2, 0.1, 0.1, 0.1]);
        Assert.Equal(0.2, herfindahl, 1e-15);
        Assert.Equal(-0.2109375, EllisonGlaeserIndex.Of([0.5, 0.3, 0.2], [0.4, 0.4, 0.2], herfindahl), 1e-14);
    }

    /// <summary>Plants thrown like darts at zones in proportion to all employment show no concentration.</summary>
    [Fact]
    public void The_dartboard_has_expectation_zero()
    {
        const int Throws = 50_000;
        double[] zones = [0.4, 0.4, 0.2];
        double[] plants = [0.3, 0.2, 0.2, 0.1, 0.1, 0.1];
        var herfindahl = HerfindahlIndex.Of(plants);
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < Throws; i++)
        {
            var shares = new double[3];
            for (var plant = 0; plant < plants.Length; plant++)
            {
                var u = Points.Uniform(i * plants.Length + plant, 80);
                shares[u < 0.4 ? 0 : u < 0.8 ? 1 : 2] += plants[plant];
            }

            var gamma = EllisonGlaeserIndex.Of(shares, zones, herfindahl);
            sum += gamma;
            squares += gamma * gamma;
        }

        var error = Math.Sqrt(squares / Throws - sum / Throws * sum / Throws) / Math.Sqrt(Throws);
        Assert.InRange(sum / Throws, -3 * error, 3 * error);
    }

    private static void AssertParts(InequalityParts expected, InequalityParts found)
    {
        Assert.Equal(expected.Total, found.Total, 1e-12);
        Assert.Equal(expected.Within, found.Within, 1e-12);
        Assert.Equal(expected.Between, found.Between, 1e-12);
        Assert.Equal(found.Total, found.Within + found.Between, 1e-15);
    }
}
