using CsCheck;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Futures;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2019Q4", 0)]
    [InlineData("2020Q1", 1)]
    [InlineData("2026Q1", 25)]
    [InlineData("2035Q4", 64)]
    [InlineData("2019Q3", -1)]
    [InlineData("1999Q4", -80)]
    public void Quarters_count_from_the_base_state(string text, int index)
    {
        Assert.True(Quarter.TryParse(text, out var quarter));
        Assert.Equal(index, quarter.Index);
        Assert.Equal(quarter, Quarter.FromIndex(index));
        Assert.Equal(text, quarter.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026Q0")]
    [InlineData("2026Q5")]
    [InlineData("2026q1")]
    [InlineData("2026-1")]
    [InlineData("2026Q1 ")]
    [InlineData(" 026Q1")]
    [InlineData("+026Q1")]
    [InlineData("1899Q4")]
    [InlineData("2201Q1")]
    [InlineData("20261Q1")]
    public void What_is_not_a_quarter_is_not_read(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Fact]
    public void Index_and_quarter_are_one_to_one_and_in_order() => Gen.Select(Gen.Int[-400, 400], Gen.Int[-400, 400]).Sample((a, b) =>
    {
        var (x, y) = (Quarter.FromIndex(a), Quarter.FromIndex(b));
        Assert.Equal(a, x.Index);
        Assert.InRange(x.OfYear, 1, 4);
        Assert.Equal(a < b, x < y);
        Assert.Equal(a > b, x > y);
        Assert.Equal(a <= b, x <= y);
        Assert.Equal(a >= b, x >= y);
        Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(x.CompareTo(y)));
    });

    [Fact]
    public void A_year_ends_with_its_fourth_quarter()
    {
        Assert.True(Quarter.Base.IsYearEnd);
        Assert.Equal([false, false, false, true], Enumerable.Range(1, 4).Select(i => Quarter.FromIndex(i).IsYearEnd));
    }
}
