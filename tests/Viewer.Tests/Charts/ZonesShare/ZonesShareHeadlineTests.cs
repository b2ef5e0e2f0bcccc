using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ZonesShareHeadlineTests
{
    private static readonly Quarter End = new(2030, 4);

    [Theory]
    [InlineData(13.8, 14.3, 14.8, "高新区占GDP比重由2021年的13.4%升至2030年的14.3%", "Zones' share of GDP rises from 13.4% in 2021 to 14.3% in 2030")]
    [InlineData(12.0, 12.5, 13.3, "高新区占GDP比重由2021年的13.4%降至2030年的12.5%", "Zones' share of GDP falls from 13.4% in 2021 to 12.5% in 2030")]
    [InlineData(13.35, 13.42, 13.5, "高新区占GDP比重到2030年仍在13.4%左右", "Zones' share of GDP stays near 13.4% to 2030")]
    [InlineData(13.0, 13.7, 14.2, "高新区占GDP比重到2030年为13.0–14.2%，升降未定", "Zones' share of GDP is 13.0–14.2% in 2030: rise or fall is open")]
    public void The_baseline_alone_is_set_against_the_last_observed_year(double p05, double p50, double p95, string zh, string en)
    {
        var finding = new ShareFinding(2021, 13.4, End, p05, p50, p95, 200);
        Assert.Equal([zh], ZonesShareHeadline.For(finding, Language.Zh));
        Assert.Equal([en], ZonesShareHeadline.For(finding, Language.En));
    }

    [Theory]
    [InlineData(0.4, 0.6, 0.8, "，“X”高出0.6个百分点", ", 0.6 points more with X")]
    [InlineData(-0.8, -0.6, -0.4, "，“X”低0.6个百分点", ", 0.6 points less with X")]
    [InlineData(-0.1, 0.6, 0.8, "，“X”与之无法区分", "; no clear difference with X")]
    [InlineData(0, 0.6, 0.8, "，“X”与之无法区分", "; no clear difference with X")]
    [InlineData(0.01, 0.03, 0.05, "，“X”高出0.03个百分点", ", 0.03 points more with X")]
    [InlineData(0.001, 0.002, 0.003, "，“X”高出不到0.01个百分点", ", under 0.01 points more with X")]
    [InlineData(0.98, 1.0, 1.12, "，“X”高出1.0个百分点", ", 1.0 points more with X")]
    public void The_spotlight_is_told_by_the_paired_band(double p05, double median, double p95, string zh, string en)
    {
        var finding = Rising with { SpotlightTitle = "X", MedianGap = 9, Gap = new SpotlightGap(p05, median, p95, 0, 200) };
        Assert.Equal(
            ["基准下高新区占GDP比重2030年升至14.3%" + zh, "基准下占比2030年升至14.3%" + zh], ZonesShareHeadline.For(finding, Language.Zh));
        Assert.Equal(
            ["Baseline: zones rise to 14.3% of GDP by 2030" + en, "Zones rise to 14.3% of GDP by 2030" + en],
            ZonesShareHeadline.For(finding, Language.En));
    }

    [Theory]
    [InlineData(0.42, "，“X”的中位数高0.4个百分点", "; median 0.4 points higher with X")]
    [InlineData(-0.42, "，“X”的中位数低0.4个百分点", "; median 0.4 points lower with X")]
    [InlineData(0.001, "，“X”的中位数相同", "; same median with X")]
    public void Without_pairs_only_the_medians_speak(double gap, string zh, string en)
    {
        var finding = Rising with { SpotlightTitle = "X", MedianGap = gap };
        Assert.EndsWith(zh, ZonesShareHeadline.For(finding, Language.Zh)[0], StringComparison.Ordinal);
        Assert.EndsWith(en, ZonesShareHeadline.For(finding, Language.En)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12.0, 12.4, 12.9, "降至12.4%", "fall to 12.4%")]
    [InlineData(13.3, 13.4, 13.5, "仍在13.4%左右", "stay near 13.4%")]
    [InlineData(12.0, 13.5, 14.9, "升降未定", "may gain or lose share")]
    public void Fall_flat_and_open_hold_beside_a_spotlight_too(double p05, double p50, double p95, string zh, string en)
    {
        var finding = new ShareFinding(2021, 13.4, End, p05, p50, p95, 200, "X", 0, new SpotlightGap(0.1, 0.2, 0.3, 200, 200));
        Assert.All(ZonesShareHeadline.For(finding, Language.Zh), wording => Assert.Contains(zh, wording, StringComparison.Ordinal));
        Assert.All(ZonesShareHeadline.For(finding, Language.En), wording => Assert.Contains(en, wording, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(14.3, "升至", "rises")]
    [InlineData(12.3, "降至", "falls")]
    [InlineData(13.42, "左右", "stays near")]
    public void A_single_future_says_that_it_is_one(double share, string zh, string en)
    {
        var finding = new ShareFinding(2021, 13.4, End, share, share, share, 1);
        var (inZh, inEn) = (ZonesShareHeadline.For(finding, Language.Zh)[0], ZonesShareHeadline.For(finding, Language.En)[0]);
        Assert.Contains(zh, inZh, StringComparison.Ordinal);
        Assert.Contains(en, inEn, StringComparison.Ordinal);
        Assert.EndsWith("（仅一个模拟未来）", inZh, StringComparison.Ordinal);
        Assert.EndsWith("(one simulated future)", inEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_never_rises_to_the_number_it_started_from()
    {
        var finding = new ShareFinding(2021, 13.4, End, 13.41, 13.44, 13.9, 200);
        Assert.Equal(ShareTrend.Flat, ZonesShareHeadline.TrendOf(finding));
    }

    [Fact]
    public void An_end_inside_a_year_names_its_quarter()
    {
        var finding = Rising with { End = new Quarter(2030, 2) };
        Assert.Contains("2030年第2季度的14.3%", ZonesShareHeadline.For(finding, Language.Zh)[0], StringComparison.Ordinal);
        Assert.EndsWith("in 2030Q2", ZonesShareHeadline.For(finding, Language.En)[0], StringComparison.Ordinal);
    }

    private static ShareFinding Rising => new(2021, 13.4, End, 13.8, 14.3, 14.8, 200);
}
