using Torch.Sim.Viewer.Charts;

namespace Torch.Sim.Viewer.Tests.Charts;

public sealed class ChartPhrasesTests
{
    [Theory]
    [InlineData(0, 2, "0 zones gain, 2 lose")]
    [InlineData(1, 1, "1 zone gains, 1 loses")]
    [InlineData(11, 21, "11 zones gain, 21 lose")]
    public void Words_agree_with_their_number(int gains, int losses, string expected) =>
        Assert.Equal(expected, ChartPhrases.Fill("{0} [0:zone gains|zones gain], {1} [1:loses|lose]", gains, losses));

    [Fact]
    public void A_number_already_in_print_agrees_too() => Assert.Equal("1 city", ChartPhrases.Fill("{0} [0:city|cities]", "1"));

    [Theory]
    [InlineData("全国GDP", "2030年", "全国GDP 2030年比基准高")]
    [InlineData("全国增加值", "2030年", "全国增加值2030年比基准高")]
    [InlineData("单位GDP", "2030", "单位GDP2030比基准高")]
    public void A_year_after_Latin_letters_gets_a_space(string quantity, string year, string expected) =>
        Assert.Equal(expected, ChartPhrases.Fill("{0}{1}比基准高", quantity, year));
}
