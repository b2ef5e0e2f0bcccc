using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Charts.Waterfall;
using Torch.Sim.Viewer.Charts.Why;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.Why;

public sealed class WhyWordsTests
{
    [Fact]
    public void The_sentence_says_how_much_from_where_and_what_is_unsure()
    {
        var input = Input(Split(1, [400, -100, 30, 900], 250), Split(2, [600, -300, -10, 1100], 350));
        Assert.Equal(
            "In 2030 Wuhan Donghu has 1.61 billion yuan more value added (+0.8%) than without “Ring linkage”: +1.00 from orders and national income, "
            + "+0.50 from talent, \u22120.20 from capital, +0.01 from technology; what the levers do in the place itself gives +0.30 (means of 2 seeds). "
            + "The seeds disagree on the sign of: technology.",
            new WhyWords(input, Language.En).Sentence);
        Assert.Equal(
            "2030年，武汉东湖的增加值比没有“圈层联动”时多16.1亿元（+0.8%）：订单与国民收入+10.0，人才+5.0，资本\u22122.0，技术+0.1；举措在当地自身直接带来+3.0，为2个种子的均值。"
            + "各种子对技术的正负不一致。",
            new WhyWords(input, Language.Zh).Sentence);
    }

    [Fact]
    public void Persons_are_counted_and_a_loss_is_fewer()
    {
        var input = Input(Split(1, [-400, -100, 0, 0], 0)) with { Measure = PlaceMeasure.All[1] };
        Assert.StartsWith("At the end of 2030 Wuhan Donghu has 500 fewer skilled persons (\u22120.3%) than without", new WhyWords(input, Language.En).Sentence, StringComparison.Ordinal);
        Assert.Contains("(one seed only)", new WhyWords(input, Language.En).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("2030年末，武汉东湖的高技能人员比没有“圈层联动”时少500人（\u22120.3%）", new WhyWords(input, Language.Zh).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_nothing_reaches_does_not_change()
    {
        var input = Input(Split(1, [0, 0, 0, 0], 0));
        Assert.Equal("2030年，武汉东湖的增加值与没有“圈层联动”时相同。", new WhyWords(input, Language.Zh).Sentence);
    }

    [Fact]
    public void The_bars_add_up_and_the_slide_is_sound()
    {
        var input = Input(Split(1, [400, -100, 30, 900], 250), Split(2, [600, -300, -10, 1100], 350), Split(3, [1, 2, 3, 4], 5));
        Assert.Equal(0, WhyChart.Waterfall(input).Residual, 1e-9);
        SlideChecks.Sound((theme, language) => new WaterfallSlide(WhyChart.Waterfall(input), theme, language));
    }

    private static PlaceSplit Split(int seed, double[] exchanges, double atPlaces) =>
        new(seed, 200_000, 200_000 + exchanges.Sum() + atPlaces, atPlaces, exchanges, 0, 0, 0, 0);

    private static WhyInput Input(params PlaceSplit[] splits) => new()
    {
        Place = new PlaceChoice(PlaceKind.Zone, "wuhan-donghu", "武汉东湖", "Wuhan Donghu"),
        Measure = PlaceMeasure.All[0],
        Quarter = new Quarter(2030, 4),
        TitleZh = "圈层联动",
        TitleEn = "Ring linkage",
        Splits = splits,
        Stamp = ChartSamples.Stamp(17 * splits.Length),
    };
}
