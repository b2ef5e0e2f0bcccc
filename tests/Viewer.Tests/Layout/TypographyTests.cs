using System.Text;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("占GDP比重", "占|GDP|比重")]
    [InlineData("占 GDP 比重", "占|GDP|比重")]
    [InlineData("2030年升至14.3%，再高", "2030|年升至|14.3%，再高")]
    [InlineData("高出+0.6个", "高出|+0.6|个")]
    [InlineData("90%区间14.3–15.5%", "90%|区间|14.3–15.5%")]
    [InlineData("（GDP）", "（GDP）")]
    [InlineData("two words", "two words")]
    [InlineData("", "")]
    public void A_thin_space_stands_between_Chinese_and_Latin(string typed, string drawn) =>
        Assert.Equal(drawn.Replace('|', Typography.ThinSpace), Typography.Polish(typed, Language.Zh));

    [Fact]
    public void Quotes_are_straight_in_English_and_full_width_in_Chinese()
    {
        Assert.Equal("China's \"zones\"", Typography.Polish("China\u2019s \u201Czones\u201D", Language.En));
        Assert.Equal("“聚变”", Typography.Polish("“聚变”", Language.Zh));
    }

    [Theory]
    [InlineData('，', '“', true)]
    [InlineData('）', '；', true)]
    [InlineData('“', '（', true)]
    [InlineData('“', '高', false)]
    [InlineData('区', '，', false)]
    [InlineData('（', '，', false)]
    public void Punctuation_that_meets_shares_its_blank_half(char left, char right, bool squeezed) =>
        Assert.Equal(squeezed, Typography.Squeezes(new Rune(left), new Rune(right)));
}
