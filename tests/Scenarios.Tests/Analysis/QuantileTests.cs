using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Scenarios.Tests.Analysis;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 5)]
    [InlineData(0.9, 13)]
    [InlineData(1, 15)]
    public void A_quantile_is_linear_between_the_order_statistics(double share, double expected) =>
        Assert.Equal(expected, Quantile.Of([1, 3, 5, 10, 15], share), 12);

    [Fact]
    public void Three_quantiles_are_taken_of_figures_in_any_order() =>
        Assert.Equal(new Spread(5, 50, 95), Quantile.Spread(Enumerable.Range(0, 101).Select(i => (double)(i * 37 % 101))));

    [Fact]
    public void One_figure_is_every_quantile() => Assert.Equal(new Spread(7, 7, 7), Quantile.Spread([7]));
}
