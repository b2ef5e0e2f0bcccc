using Torch.Sim.Scenarios.Calibration;

namespace Torch.Sim.Scenarios.Tests.Calibration;

public sealed class HistoryMatchingTests
{
    private static readonly ParameterBox s_prior = new([0, 0], [10, 10]);
    private static readonly PopulationShift s_exact = new([0], [0], [0]);

    private static CalibrationTarget Target(double observed, double tolerance) =>
        new("T", "目标", "Target", TargetMeasure.ZonesShare, 0, 2020, observed, tolerance, "1", "test");

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 3)]
    [InlineData(9, 3)]
    [InlineData(12, 6)]
    public void The_rim_of_the_band_is_three_standard_deviations_away_when_nothing_else_is_uncertain(double mean, double expected) =>
        Assert.Equal(expected, Implausibility.Of(Target(10, 1), mean, 0, 0), 1e-12);

    [Fact]
    public void Luck_and_emulator_make_a_vector_less_implausible() =>
        Assert.Equal(1 / Math.Sqrt(0.5 + 0.25 + (1 / 9.0)), Implausibility.Of(Target(10, 1), 11, 0.5, 0.25), 1e-12);

    [Fact]
    public void A_planted_bad_vector_is_ruled_out_and_a_good_one_kept()
    {
        var matching = Matching();
        Assert.True(matching.At([9, 9]) >= Implausibility.Limit);
        Assert.True(matching.At([2, 3]) < Implausibility.Limit);
    }

    [Fact]
    public void A_sample_holds_only_what_is_left_and_narrows_the_box()
    {
        var matching = Matching();
        var (points, remaining) = matching.Sample(50, 2);
        Assert.Equal(50, points.Length);
        Assert.All(points, point => Assert.InRange(point[0] + point[1], 4, 6));
        Assert.InRange(remaining, 0.08, 0.12); // the stripe 4 … 6 of a square of side 10: (6² − 4²)/2 of 100
        Assert.InRange(matching.Box.To[0], 5, 7);
    }

    [Fact]
    public void Misfit_is_one_at_the_rim_of_the_bands() =>
        Assert.Equal(1, CalibratedPoint.MisfitOf([Target(10, 2), Target(5, 1)], [12, 4]), 1e-12);

    private static HistoryMatching Matching()
    {
        var matching = new HistoryMatching([Target(5, 1)], s_prior, s_exact, 1);
        matching.Add(LatinHypercubeDesign.Unit(20, 2, 1, 1).Select(s_prior.At)
            .Select(point => new CalibratedPoint(point, [point[0] + point[1]], [[point[0] + point[1]]], 1)).ToArray());
        return matching;
    }
}
