using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Bass 1969: peak and shares to the digits, and steps of any length without an error.</summary>
public sealed class BassTests
{
    private static readonly BassDiffusion Usual = new(0.03, 0.38);

    [Fact]
    public void The_peak_of_the_usual_coefficients()
    {
        Assert.Equal(6.1926191977, Usual.PeakTime, 5e-11);
        Assert.Equal(0.4605263158, Usual.ShareAtPeak, 5e-11);
        Assert.Equal(0.1105921053, Usual.SpeedAtPeak, 5e-11);
        Assert.Equal(Usual.ShareAtPeak, Usual.ShareAt(Usual.PeakTime), 1e-15);
    }

    [Theory]
    [InlineData(1, 0.0357581643)]
    [InlineData(5, 0.3311986425)]
    [InlineData(10, 0.8128032212)]
    public void Shares_of_the_usual_coefficients(double years, double share) => Assert.Equal(share, Usual.ShareAt(years), 5e-11);

    [Fact]
    public void Slow_innovation()
    {
        var slow = new BassDiffusion(0.01, 0.4);
        Assert.Equal(8.9972669613, slow.PeakTime, 5e-11);
        Assert.Equal(0.4875, slow.ShareAtPeak, 1e-15);
        Assert.Equal(0.1416830329, slow.ShareAt(5), 5e-11);
    }

    [Fact]
    public void Forty_quarters_are_ten_years()
    {
        var share = 0.0;
        for (var quarter = 0; quarter < 40; quarter++)
        {
            share = Usual.After(share, 0.25);
        }

        Assert.Equal(1, share / Usual.ShareAt(10), 1e-12);
    }

    /// <summary>Why the solution is stepped exactly: the error of Euler's quarters is of the order of the step, halved by half the step.</summary>
    [Fact]
    public void Euler_steps_err_in_proportion_to_the_step()
    {
        var (coarse, fine) = (Euler(0.25) - Usual.ShareAt(5), Euler(0.125) - Usual.ShareAt(5));
        Assert.True(Math.Abs(coarse) > 1e-3);
        Assert.InRange(coarse / fine, 1.9, 2.1);

        static double Euler(double step)
        {
            var share = 0.0;
            for (var t = 0.0; t < 5; t += step)
            {
                share += step * (Usual.Innovation + (Usual.Imitation * share)) * (1 - share);
            }

            return share;
        }
    }
}
