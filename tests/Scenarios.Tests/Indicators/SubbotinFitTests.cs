using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class SubbotinFitTests
{
    /// <summary>Samples that spread like a Laplace law whose distances are bent by a power: shapes from about 0.6 to 2.</summary>
    private static readonly Gen<double[]> Samples =
        from places in Gen.Double[0.05, 0.95].Array[100, 300]
        from power in Gen.Double[0.6, 1.5]
        select places.Select((place, i) => (i + place) / places.Length)
            .Select(u => Math.Sign(u - 0.5) * Math.Pow(-Math.Log(1 - 2 * Math.Abs(u - 0.5)), power)).ToArray();

    [Fact]
    public void Unit_and_origin_of_growth_move_scale_and_location_only() =>
        Gen.Select(Samples, Gen.Double[0.1, 10], Gen.Double[-5, 5]).Sample(
            (rates, unit, origin) =>
            {
                var fit = SubbotinFit.Of(rates);
                var moved = SubbotinFit.Of(Array.ConvertAll(rates, rate => origin + unit * rate));
                Assert.Equal(fit.Shape, moved.Shape, 1e-5 * fit.Shape);
                Assert.Equal(unit * fit.Scale, moved.Scale, 1e-5 * unit * fit.Scale);
                Assert.Equal(origin + unit * fit.Location, moved.Location, 1e-12);
            },
            iter: 200);

    /// <summary>No shape nearby is likelier: the density written out, independent of the profile that the fit maximises.</summary>
    [Fact]
    public void The_fit_is_a_maximum_of_the_likelihood() => Samples.Sample(rates =>
    {
        var fit = SubbotinFit.Of(rates);
        var best = LogLikelihood(rates, fit);
        foreach (var factor in (double[])[0.9, 0.99, 1.01, 1.1])
        {
            Assert.True(LogLikelihood(rates, fit with { Shape = fit.Shape * factor }) < best);
            Assert.True(LogLikelihood(rates, fit with { Scale = fit.Scale * factor }) < best);
        }
    });

    [Fact]
    public void The_error_at_Laplace_and_normal_is_that_of_the_theory()
    {
        // ψ′(2) = π²/6 − 1 and ψ′(3/2) = π²/2 − 4, at the shapes that were found.
        double[] rates = [.. Enumerable.Range(1, 2000).Select(i => i / 2001.0).Select(u => u < 0.5 ? Math.Log(2 * u) : -Math.Log(2 * (1 - u)))];
        var fit = SubbotinFit.Of(rates);
        Assert.Equal(1, fit.Shape, 0.02);
        Assert.Equal(1, fit.ShapeError / Math.Sqrt(1 / (2000 * (2 * (Math.PI * Math.PI / 6 - 1) - 1))), 0.03);
    }

    [Fact]
    public void A_population_that_mostly_stands_still_has_no_shape()
    {
        Assert.Equal(double.NaN, SubbotinFit.Of([0, 0, 0, 0, 1, 2]).Shape);
        Assert.Equal(double.NaN, SubbotinFit.Of([]).Shape);
    }

    private static double LogLikelihood(double[] rates, SubbotinFit fit)
    {
        var normal = 2 * fit.Scale * Math.Pow(fit.Shape, 1 / fit.Shape) * MathNet.Numerics.SpecialFunctions.Gamma(1 + 1 / fit.Shape);
        return rates.Sum(x => -Math.Pow(Math.Abs(x - fit.Location) / fit.Scale, fit.Shape) / fit.Shape - Math.Log(normal));
    }
}
