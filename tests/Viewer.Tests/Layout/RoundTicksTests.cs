using CsCheck;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class RoundTicksTests
{
    [Fact]
    public void Steps_are_round()
    {
        Assert.Equal([12, 13, 14, 15], RoundTicks.Between(11.3, 15.6, 5));
        Assert.Equal([11.5, 12, 12.5, 13, 13.5], RoundTicks.Between(11.3, 13.9, 5));
        Assert.Equal([0, 20, 40], RoundTicks.Between(0, 55, 3));
    }

    [Fact]
    public void Ticks_lie_inside_the_range_and_are_few() =>
        Gen.Select(Gen.Double[0, 50], Gen.Double[0.01, 50]).Sample((low, span) =>
        {
            var ticks = RoundTicks.Between(low, low + span, 5);
            Assert.InRange(ticks.Count, 2, 8);
            Assert.All(ticks, tick => Assert.InRange(tick, low - 1e-6, low + span + 1e-6));
        });

    [Theory]
    [InlineData(2016, 2030, 9, new[] { 2016, 2018, 2020, 2022, 2024, 2026, 2028, 2030 })]
    [InlineData(2016, 2060, 9, new[] { 2020, 2030, 2040, 2050, 2060 })]
    [InlineData(2016, 2022.5, 9, new[] { 2016, 2017, 2018, 2019, 2020, 2021, 2022 })]
    public void Years_are_whole_and_fit(double low, double high, int most, int[] years) =>
        Assert.Equal(years, RoundTicks.Years(low, high, most));

    [Fact]
    public void Decimals_are_as_many_as_the_ticks_need()
    {
        Assert.Equal(0, RoundTicks.Decimals([12, 13]));
        Assert.Equal(1, RoundTicks.Decimals([12, 12.5]));
        Assert.Equal(2, RoundTicks.Decimals([13.35, 13.4]));
    }
}
