using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0.25, 1, "0.3", "+0.3")]
    [InlineData(-0.25, 1, "\u22120.3", "\u22120.3")]
    [InlineData(-0.01, 1, "0.0", "0.0")]
    [InlineData(0.004, 2, "0.00", "0.00")]
    [InlineData(14, 0, "14", "+14")]
    public void Signs_are_real_and_zero_has_none(double value, int decimals, string plain, string signed)
    {
        Assert.Equal(plain, Figures.Plain(value, decimals));
        Assert.Equal(signed, Figures.Signed(value, decimals));
    }

    [Fact]
    public void Counts_have_thousands() => Assert.Equal("1,000", Figures.Count(1000));
}
