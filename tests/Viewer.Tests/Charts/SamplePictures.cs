using Torch.Sim.Viewer.Charts.EffectPerBillion;
using Torch.Sim.Viewer.Charts.Fan;
using Torch.Sim.Viewer.Charts.PairedDifference;
using Torch.Sim.Viewer.Charts.SmallMultiples;
using Torch.Sim.Viewer.Charts.Waterfall;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Tests.Charts.EffectPerBillion;
using Torch.Sim.Viewer.Tests.Charts.Fan;
using Torch.Sim.Viewer.Tests.Charts.PairedDifference;
using Torch.Sim.Viewer.Tests.Charts.SmallMultiples;
using Torch.Sim.Viewer.Tests.Charts.Waterfall;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>Writes the charts of the invented inputs, to be looked at; only where TORCH_CHART_SAMPLES names a folder.</summary>
public sealed class SamplePictures
{
    private static readonly IReadOnlyDictionary<string, Func<SlideTheme, Language, ISlide>> Slides = new Dictionary<string, Func<SlideTheme, Language, ISlide>>(StringComparer.Ordinal)
    {
        ["fan"] = (theme, language) => new FanSlide(FanSamples.Input(), theme, language),
        ["fan-place"] = (theme, language) => new FanSlide(
            FanSamples.Input(5, 4200, 0.4, -0.01, 0.08) with { PlaceZh = "武汉东湖新技术开发区", PlaceEn = "Wuhan East Lake High-tech Zone" }, theme, language),
        ["fan-alone"] = (theme, language) => new FanSlide(FanSamples.Input(1), theme, language),
        ["multiples-12"] = (theme, language) => new SmallMultiplesSlide(SmallMultiplesSamples.Input(12), theme, language),
        ["multiples-6"] = (theme, language) => new SmallMultiplesSlide(SmallMultiplesSamples.Input(6), theme, language),
        ["multiples-4"] = (theme, language) => new SmallMultiplesSlide(
            SmallMultiplesSamples.Input(4) with { ScenarioZh = null, ScenarioEn = null, PanelsZh = "情景", PanelsEn = "scenarios" }, theme, language),
        ["paired-4"] = (theme, language) => new PairedDifferenceSlide(PairedDifferenceSamples.Input(4), theme, language),
        ["paired-1"] = (theme, language) => new PairedDifferenceSlide(PairedDifferenceSamples.Input(1), theme, language),
        ["paired-2"] = (theme, language) => new PairedDifferenceSlide(PairedDifferenceSamples.Input(2, -700), theme, language),
        ["waterfall"] = (theme, language) => new WaterfallSlide(WaterfallSamples.Input(), theme, language),
        ["waterfall-zero"] = (theme, language) => new WaterfallSlide(WaterfallSamples.Input(10, 0), theme, language),
        ["effect"] = (theme, language) => new EffectPerBillionSlide(EffectPerBillionSamples.Input(), theme, language),
        ["effect-6"] = (theme, language) => new EffectPerBillionSlide(EffectPerBillionSamples.Input(6, 3.2, 0.3), theme, language),
    };

    [Fact]
    public void Are_written_where_asked_for()
    {
        var folder = Environment.GetEnvironmentVariable("TORCH_CHART_SAMPLES");
        var only = Environment.GetEnvironmentVariable("TORCH_CHART_ONLY") ?? string.Empty;
        foreach (var (name, slide) in Slides)
        {
            foreach (var language in new[] { Language.Zh, Language.En })
            {
                var drawn = SlideRenderer.Png(slide(SlideTheme.Light, language), NpmFonts.Require(), SlideTheme.Light);
                Assert.NotEmpty(drawn.Bytes);
                if (folder is not null && name.StartsWith(only, StringComparison.Ordinal))
                {
                    Directory.CreateDirectory(folder);
                    File.WriteAllBytes(Path.Combine(folder, $"{name}.{language}.png"), drawn.Bytes);
                }
            }
        }
    }
}
