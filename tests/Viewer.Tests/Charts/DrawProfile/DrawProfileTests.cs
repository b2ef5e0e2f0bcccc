using Torch.Sim.Viewer.Charts.DrawProfile;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.DrawProfile;

/// <summary>The profile of drawn values: sound slides, honest headlines, complete data.</summary>
public sealed class DrawProfileTests
{
    [Theory]
    [InlineData(1, 1, 8)]
    [InlineData(2, 3, 96)]
    [InlineData(2, 3, 2)]
    public void The_slide_is_sound_in_both_languages(int parameters, int outcomes, int futures) =>
        SlideChecks.Sound((_, language) => new DrawProfileSlide(Input(parameters, outcomes, futures, slope: 1), language));

    [Fact]
    public void A_dependence_is_named_and_noise_is_not()
    {
        var told = new DrawProfileSlide(Input(2, 1, 40, slope: 1), Language.En).Text.Headlines[0];
        Assert.StartsWith("The zones' share in 2030 depends most on the trend", told, StringComparison.Ordinal);
        var open = new DrawProfileSlide(Input(2, 1, 40, slope: 0), Language.En).Text.Headlines[0];
        Assert.Equal("40 futures show no clear dependence on the drawn values", open);
    }

    [Fact]
    public void Every_future_is_in_the_data()
    {
        var lines = System.Text.Encoding.UTF8.GetString(DrawProfileCsv.Write(Input(2, 3, 5, 1))).TrimEnd().Split("\r\n");
        Assert.Equal(6, lines.Length);
        Assert.Equal("seed,p0,p1,o0,o1,o2,provenance", lines[0].TrimStart('\uFEFF'));
    }

    [Fact]
    public void Values_that_are_none_are_refused() => Assert.Throws<ArgumentException>(() =>
        new DrawProfileSlide(Input(1, 1, 3, slope: double.NaN), Language.Zh));

    /// <summary>The first parameter moves every outcome by the slope; the second and the rest are scattered evenly, without a trend.</summary>
    private static DrawProfileInput Input(int parameters, int outcomes, int futures, double slope) => new()
    {
        Parameters = [.. Enumerable.Range(0, parameters).Select(i => new ProfileParameter(
            $"p{i}", i == 0 ? "高新区生产率趋势μ" : "国民收入响应速度κ", i == 0 ? "the trend of zone productivity μ" : "the response of national income κ", 0, 1, 0.25))],
        Outcomes = [.. Enumerable.Range(0, outcomes).Select(i => new ProfileOutcome(
            $"o{i}", i == 0 ? "2030年高新区占GDP比重" : "“创新策源引擎升级”使GDP改变", i == 0 ? "the zones' share in 2030" : "the effect of Source engine on GDP", "%", "%", i > 0))],
        Futures = [.. Enumerable.Range(0, futures).Select(i => new ProfileFuture(
            i + 1,
            [.. Enumerable.Range(0, parameters).Select(p => p == 0 ? (i + 0.5) / futures : ((i * 17) % futures + 0.5) / futures)],
            [.. Enumerable.Range(0, outcomes).Select(_ => 12 + (slope * i / futures) + (0.05 * (i % 2 == 0 ? 1 : -1)))]))],
        Stamp = ChartSamples.Stamp(futures),
    };
}
