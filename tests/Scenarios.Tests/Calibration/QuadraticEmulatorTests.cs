using Torch.Sim.Scenarios.Calibration;

namespace Torch.Sim.Scenarios.Tests.Calibration;

public sealed class QuadraticEmulatorTests
{
    private static readonly double[] s_from = [-4, 10, 0];
    private static readonly double[] s_to = [8, 30, 1];

    [Fact]
    public void A_quadratic_is_recovered_where_it_was_not_seen()
    {
        var (points, values) = Sample(40, Quadratic);
        var emulator = QuadraticEmulator.Fit(points, values, s_from, s_to);
        Assert.Equal(EmulatorForm.Quadratic, emulator.Form);
        Assert.InRange(emulator.RSquared, 1 - 1e-9, 1);
        foreach (var point in LatinHypercubeDesign.Unit(50, 3, 9, 9).Select(Scale))
        {
            var (mean, variance) = emulator.At(point);
            Assert.Equal(Quadratic(point), mean, 1e-6);
            Assert.InRange(variance, 0, 1e-9);
        }
    }

    [Fact]
    public void A_straight_line_needs_no_squares()
    {
        var (points, values) = Sample(12, point => 3 + (2 * point[0]) - point[1]);
        var emulator = QuadraticEmulator.Fit(points, values, s_from, s_to);
        Assert.Equal(3 + 2 - 20, emulator.At([1, 20, 0.5]).Mean, 1e-6);
    }

    [Fact]
    public void A_target_that_nothing_moves_is_known_exactly()
    {
        var (points, values) = Sample(12, _ => 12.3);
        var emulator = QuadraticEmulator.Fit(points, values, s_from, s_to);
        Assert.Equal(1, emulator.RSquared);
        Assert.Equal(12.3, emulator.At([0, 15, 0.2]).Mean, 1e-9);
    }

    [Fact]
    public void What_it_does_not_know_widens_its_error()
    {
        var (points, values) = Sample(12, point => Math.Sin(5 * point[2]) * point[0] * point[1]);
        var (_, variance) = QuadraticEmulator.Fit(points, values, s_from, s_to).At([2, 20, 0.5]);
        Assert.True(variance > 1, $"variance {variance}");
    }

    [Fact]
    public void Too_few_points_are_refused()
    {
        var (points, values) = Sample(5, Quadratic);
        Assert.Throws<ArgumentException>(() => QuadraticEmulator.Fit(points, values, s_from, s_to));
    }

    [Fact]
    public void Every_stratum_is_hit_once_in_every_dimension()
    {
        var design = LatinHypercubeDesign.Unit(37, 4, 3, 2);
        for (var dimension = 0; dimension < 4; dimension++)
        {
            Assert.Equal(Enumerable.Range(0, 37), design.Select(point => (int)(point[dimension] * 37)).Order());
        }
    }

    private static double Quadratic(double[] x) => 2 - x[0] + (0.1 * x[1]) + (0.3 * x[0] * x[0]) - (0.05 * x[0] * x[1]) + (4 * x[2] * x[2]);

    private static double[] Scale(double[] unit) => new ParameterBox(s_from, s_to).At(unit);

    private static (double[][] Points, double[] Values) Sample(int count, Func<double[], double> function)
    {
        var points = LatinHypercubeDesign.Unit(count, 3, 1, 1).Select(Scale).ToArray();
        return (points, points.Select(function).ToArray());
    }
}
