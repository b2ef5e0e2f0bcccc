using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Charts.Waterfall;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Why;

/// <summary>Draws why a place changed as a waterfall from baseline to scenario.</summary>
public static class WhyChart
{
    /// <summary>Writes NAME.png, @2x.png, .svg, .pdf and .csv in one language.</summary>
    public static ChartFiles Write(WhyInput input, string directory, Language language, ChartOptions options, string name)
    {
        var waterfall = Waterfall(input);
        var slide = new WaterfallSlide(waterfall, options.Theme, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, WaterfallCsv.Write(waterfall), directory, name, language, options);
    }

    /// <summary>The waterfall: means over seeds, which add up.</summary>
    internal static WaterfallInput Waterfall(WhyInput input)
    {
        var (from, whole) = (input.Over(split => split.Baseline).Mean, input.Over(split => split.Total));
        return new WaterfallInput
        {
            Quantity = input.Quantity,
            PlaceZh = input.PlaceZh,
            PlaceEn = input.PlaceEn,
            From = Total(input, "from", phrases => phrases.From, new SeedSummary(from, from, from, from)),
            To = Total(input, "to", phrases => phrases.To, new SeedSummary(from + whole.Mean, 0, from + whole.Low, from + whole.High)),
            Items = [.. WhyPart.All.Select(part => Item(part.Name, part.LabelZh, ChartPhrases.Sentence(part.LabelEn), input.Over(part.Of)))],
            MethodZh = WhyPhrases.Zh.Method,
            MethodEn = WhyPhrases.En.Method,
            Futures = input.Splits.Count,
            ChangesHaveThreeDigits = true,
            RangesAreExtremes = input.Splits.Count < SeedSummary.EnoughForQuantiles,
            HeadlinesZh = new WhyWords(input, Language.Zh).Headlines,
            HeadlinesEn = new WhyWords(input, Language.En).Headlines,
            Stamp = input.Stamp,
        };
    }

    private static WaterfallItem Total(WhyInput input, string name, Func<WhyPhrases, string> template, SeedSummary over) => Item(
        name, Label(input, Language.Zh, template, input.TitleZh), Label(input, Language.En, template, input.TitleEn), over);

    private static string Label(WhyInput input, Language language, Func<WhyPhrases, string> template, string title) =>
        ChartPhrases.Fill(template(WhyPhrases.Of(language)), new QuantityWords(input.Quantity, language).Moment(input.Quarter), title);

    private static WaterfallItem Item(string name, string zh, string en, SeedSummary over) => new(name, zh, en, over.Mean, over.Low, over.High);
}
