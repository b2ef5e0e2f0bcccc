using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Krugman 1991; Fujita, Krugman and Venables 1999, ch. 5: the goods market in its core–periphery limit gives their numbers.</summary>
public sealed class CorePeripheryTests
{
    [Theory]
    [InlineData(1.5, 0.60, 0.9902177015, 1.0146734478, 1.0938111895, 1.1888323300, 0.0084875399)]
    [InlineData(1.5, 0.75, 0.9853036337, 1.0440890990, 1.0453892852, 1.2843046409, 0.0233145241)]
    [InlineData(1.7, 0.60, 0.9784972126, 1.0322541810, 1.0945629350, 1.2344263338, -0.0050928303)]
    [InlineData(2.1, 0.60, 0.9501835108, 1.0747247338, 1.0740367219, 1.3118228110, -0.0407345062)]
    [InlineData(2.1, 0.90, 0.9634106743, 1.3293039314, 0.9887348011, 1.8479878082, -0.0720012107)]
    public void Wages_and_prices_are_those_of_the_book(double iceberg, double lambda, double w1, double w2, double g1, double g2, double gap)
    {
        var found = new CorePeripheryMarket(5, 0.4, iceberg).Equilibrium(lambda);
        Assert.Equal(w1, found.Wages[0], 1e-9);
        Assert.Equal(w2, found.Wages[1], 1e-9);
        Assert.Equal(g1, found.Prices[0], 1e-9);
        Assert.Equal(g2, found.Prices[1], 1e-9);
        Assert.Equal(gap, found.Gap, 1e-9);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.83)]
    [InlineData(1)]
    public void World_income_is_one_and_regions_are_symmetric(double lambda)
    {
        var market = new CorePeripheryMarket(5, 0.4, 1.7);
        var (here, mirrored) = (market.Equilibrium(lambda), market.Equilibrium(1 - lambda));
        Assert.Equal(1, here.Incomes.Sum(), 1e-14);
        Assert.Equal(here.RealWages[0], mirrored.RealWages[1], 1e-13);
        Assert.Equal(here.RealWages[1], mirrored.RealWages[0], 1e-13);
    }

    /// <summary>The exchange that grains call gives the market access that the mapping reads, and w = (MA/μ)^(1/σ).</summary>
    [Fact]
    public void The_exchange_itself_is_in_equilibrium()
    {
        var market = new CorePeripheryMarket(5, 0.4, 1.7);
        var wages = market.Equilibrium(0.6).Wages;
        Assert.All(market.AccessOfExchange(0.6).Zip(wages), pair => Assert.Equal(1, Math.Pow(pair.First / 0.4, 0.2) / pair.Second, 1e-13));
    }

    [Theory]
    [InlineData(1.5, 0.0415796787)]
    [InlineData(1.7, -0.0290731196)]
    [InlineData(2.1, -0.2233829581)]
    public void The_slope_at_symmetry_is_met_by_formula_and_by_the_market(double iceberg, double slope)
    {
        Assert.Equal(slope, SlopeFormula(5, 0.4, iceberg), 5e-11);
        Assert.Equal(slope, Slope(new CorePeripheryMarket(5, 0.4, iceberg).Equilibrium), 1e-9);
    }

    [Theory]
    [InlineData(5, 0.4, 1.626576561698, 0.142857142857)]
    [InlineData(4, 0.3, 1.630324415503, 0.230769230769)]
    [InlineData(5, 0.3, 1.421729576691, 0.244755244755)]
    [InlineData(10, 0.4, 1.221784072490, 0.164835164835)]
    public void Symmetry_breaks_at_the_break_point(double sigma, double mu, double iceberg, double openness)
    {
        var rho = (sigma - 1) / sigma;
        var closed = Math.Pow((rho + mu) * (1 + mu) / ((rho - mu) * (1 - mu)), 1 / (sigma - 1));
        Assert.Equal(iceberg, closed, 5e-13);
        Assert.Equal(openness, Math.Pow(closed, 1 - sigma), 5e-13);
        Assert.Equal(closed, Root(closed * 0.97, closed * 1.03, t => Slope(new CorePeripheryMarket(sigma, mu, t).Equilibrium)), 1e-9);
    }

    [Theory]
    [InlineData(5, 0.4, 1.807312719931, 0.093727445194)]
    [InlineData(4, 0.3, 1.725367701550, 0.194695094078)]
    [InlineData(5, 0.3, 1.473860504119, 0.211921234951)]
    [InlineData(10, 0.4, 1.263640093161, 0.121727703312)]
    public void The_core_is_sustained_up_to_the_sustain_point(double sigma, double mu, double iceberg, double openness)
    {
        double Formula(double t) => ((1 + mu) / 2 * Math.Pow(t, 1 - sigma - (mu * sigma))) + ((1 - mu) / 2 * Math.Pow(t, sigma - 1 - (mu * sigma))) - 1;
        var closed = Root(iceberg * 0.97, iceberg * 1.03, Formula);
        Assert.Equal(iceberg, closed, 5e-13);
        Assert.Equal(openness, Math.Pow(closed, 1 - sigma), 5e-13);
        Assert.Equal(closed, Root(iceberg * 0.97, iceberg * 1.03, t => new CorePeripheryMarket(sigma, mu, t).Equilibrium(1).Gap), 1e-9);
    }

    /// <summary>Krugman's figure 1: σ = 4, μ = 0.3; goods that cost twice as much abroad disperse, a third more agglomerate.</summary>
    [Fact]
    public void The_first_figure_of_Krugman()
    {
        Assert.True(new CorePeripheryMarket(4, 0.3, 1 / 0.5).Equilibrium(0.6).Gap < 0);
        Assert.True(new CorePeripheryMarket(4, 0.3, 1 / 0.75).Equilibrium(0.6).Gap > 0);
    }

    [Fact]
    public void At_1_7_there_are_five_equilibria()
    {
        var market = new CorePeripheryMarket(5, 0.4, 1.7);
        Assert.Equal(0.83488684, Root(0.8, 0.87, lambda => market.Equilibrium(lambda).Gap), 5e-9);
        Assert.Equal(0.16511316, Root(0.13, 0.2, lambda => market.Equilibrium(lambda).Gap), 5e-9);
        Assert.Equal(0, market.Equilibrium(0.5).Gap, 1e-14);
        Assert.True(market.Equilibrium(1).Gap > 0);
        Assert.True(market.Equilibrium(0).Gap < 0);
    }

    [Theory]
    [InlineData(0.82, 0.5)]
    [InlineData(0.85, 1)]
    public void History_decides_between_core_and_symmetry(double start, double end)
    {
        var market = new CorePeripheryMarket(5, 0.4, 1.7);
        double[] shares = [start, 1 - start];
        for (var step = 0; step < 600; step++)
        {
            // λ̇ = γ·(ω − ω̄)·λ, by the replicator of constant fitness for a time of 10 a step.
            ReplicatorDynamics.After(shares, market.Equilibrium(shares[0]).RealWages, 10, shares);
        }

        Assert.Equal(end, shares[0], 1e-6);
    }

    [Theory]
    [InlineData(5, 0.4, 0.696969696970, 1.0944515130, 0.695442367568, 1.0950519269)]
    [InlineData(4, 0.3, 0.704016913319, 1.1241017806, 0.702559156419, 1.1248787188)]
    public void Footloose_entrepreneurs_break_and_sustain(double sigma, double mu, double phiBreak, double icebergBreak, double phiSustain, double icebergSustain)
    {
        var (a, b) = (mu / (sigma - 1), mu / sigma);
        var closed = (1 - a) * (1 - b) / ((1 + a) * (1 + b));
        Assert.Equal(phiBreak, closed, 5e-13);
        Assert.Equal(icebergBreak, Iceberg(closed), 5e-11);
        Assert.Equal(closed, Root(closed * 0.97, closed * 1.03, phi => Slope(new CorePeripheryMarket(sigma, mu, Iceberg(phi)).Footloose)), 1e-9);

        var sustain = Root(phiSustain * 0.97, phiSustain * 1.03, phi => (Math.Pow(phi, a) * (((1 + b) / 2 * phi) + ((1 - b) / (2 * phi)))) - 1);
        Assert.Equal(phiSustain, sustain, 5e-13);
        Assert.Equal(icebergSustain, Iceberg(sustain), 5e-11);
        Assert.Equal(sustain, Root(phiSustain * 0.97, phiSustain * 1.03, phi => new CorePeripheryMarket(sigma, mu, Iceberg(phi)).Footloose(1).Gap), 1e-9);

        double Iceberg(double phi) => Math.Pow(phi, 1 / (1 - sigma));
    }

    private static double SlopeFormula(double sigma, double mu, double iceberg)
    {
        var (rho, phi) = ((sigma - 1) / sigma, Math.Pow(iceberg, 1 - sigma));
        var (z, g) = ((1 - phi) / (1 + phi), Math.Pow((1 + phi) / 2, 1 / (1 - sigma)));
        return 2 * z * Math.Pow(g, -mu) * (1 - rho) / rho * ((mu * (1 + rho)) - (z * ((mu * mu) + rho)))
            / (1 - (mu * z * (1 - rho)) - (rho * z * z));
    }

    /// <summary>dω_1/dλ at ½. The gap is odd around ½, so half the gap over the step has an error in even powers, taken out by Richardson.</summary>
    private static double Slope(Func<double, RegionPair> equilibrium)
    {
        var table = Enumerable.Range(0, 5).Select(level => Math.Pow(2, -level) / 10).Select(h => equilibrium(0.5 + h).Gap / (2 * h)).ToArray();
        for (var order = 1; order < table.Length; order++)
        {
            for (var level = table.Length - 1; level >= order; level--)
            {
                table[level] += (table[level] - table[level - 1]) / (Math.Pow(4, order) - 1);
            }
        }

        return table[^1];
    }

    private static double Root(double low, double high, Func<double, double> function)
    {
        var sign = Math.Sign(function(low));
        Assert.NotEqual(sign, Math.Sign(function(high)));
        for (var pass = 0; pass < 60 && high - low > 4e-16 * high; pass++)
        {
            var middle = (low + high) / 2;
            (low, high) = Math.Sign(function(middle)) == sign ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
