using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Tests.Firms;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>A year of the model's own quarterly productivity shocks is a Laplace shock (THEORY.md A5), as growth of firms is (Stanley et al. 1996).</summary>
public sealed class FirmGrowthTests
{
    private const double Scale = 0.071;

    private static readonly double[] s_years = Years();

    [Fact]
    public void Mean_absolute_growth_over_deviation_is_one_over_root_two()
    {
        var deviation = Math.Sqrt(s_years.Average(x => x * x));
        Assert.Equal(1 / Math.Sqrt(2), s_years.Average(Math.Abs) / deviation, 0.005);
        Assert.Equal(Math.Sqrt(2) * Scale, deviation, 0.005 * deviation);
    }

    [Fact]
    public void Kurtosis_is_six()
    {
        var second = s_years.Average(x => x * x);
        Assert.Equal(6, s_years.Average(x => x * x * x * x) / (second * second), 0.4);
    }

    /// <summary>Kolmogorov's distance to the Laplace law; 1.95/√n is passed by 99.9 % of true samples.</summary>
    [Fact]
    public void The_whole_distribution_is_Laplace()
    {
        var distance = 0.0;
        for (var i = 0; i < s_years.Length; i++)
        {
            var x = s_years[i] / Scale;
            var law = x < 0 ? 0.5 * Math.Exp(x) : 1 - (0.5 * Math.Exp(-x));
            distance = Math.Max(distance, Math.Max(Math.Abs(law - (i / (double)s_years.Length)), Math.Abs(law - ((i + 1) / (double)s_years.Length))));
        }

        Assert.True(distance < 1.95 / Math.Sqrt(s_years.Length), $"distance {distance}");
    }

    /// <summary>Eight futures of 15 000 firms, all of mean size, for four quarters in which nothing but the shock moves productivity.</summary>
    private static double[] Years()
    {
        var scene = new FirmScene(slots: 15_000);
        scene.Terms.RdElasticity = Vector512<double>.Zero;
        scene.Terms.Jensen = Vector512<double>.Zero;
        scene.Terms.ShockScale = Vector512.Create(Scale);
        scene.Terms.ShockExponent = Vector512<double>.Zero;
        for (var slot = 0; slot < scene.Records.Slots; slot++)
        {
            scene.Put(slot, scene.Balanced() with { LnProductivity = 0 });
        }

        for (var quarter = 0; quarter < 4; quarter++)
        {
            scene.Run();
        }

        return [.. Enumerable.Range(0, Lanes.Block).SelectMany(lane => ScalarFirmTwin.Firm.Read(scene.Records, lane))
            .Select(firm => firm.LnProductivity).Order()];
    }
}
