using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The input sorted, checked and coloured: what there is to draw, before any pixel.</summary>
internal sealed class ShareScene
{
    public ShareScene(ZonesShareInput input, SlideTheme theme, Language language)
    {
        (Input, Language, Phrases) = (input, language, ZonesSharePhrases.Of(language));
        input.Stamp.Check();
        History = [.. input.History.OrderBy(point => point.Year)];
        if (History.Count == 0 || History.Any(point => !double.IsFinite(point.SharePercent)))
        {
            throw new ArgumentException("The observed history needs one year or more, all finite.", nameof(input));
        }

        Scenarios = new ScenarioSet(input.Scenarios, input.PartingQuarter, theme, language);
    }

    public ZonesShareInput Input { get; }

    public Language Language { get; }

    public ZonesSharePhrases Phrases { get; }

    public ChartPhrases Shared => ChartPhrases.Of(Language);

    public QuantityWords Share => new(
        new ChartQuantity { NameZh = string.Empty, NameEn = string.Empty, UnitZh = "%", UnitEn = "%" }, Language);

    public IReadOnlyList<HistoryPoint> History { get; }

    public ScenarioSet Scenarios { get; }

    public BandSeries Baseline => Scenarios.Baseline;

    public BandSeries? Spotlight => Scenarios.Spotlight;

    public IReadOnlyList<BandSeries> Drawn => Scenarios.Drawn;

    public IReadOnlyList<ScenarioBand> NotDrawn => Scenarios.NotDrawn;

    public Quarter? Parting => Scenarios.Parting;

    public double? PartingTime => Scenarios.PartingTime;

    public double EndTime => Scenarios.EndTime;

    public FanMarks Marks => new()
    {
        Drawn = Drawn,
        Observed = [.. History.Select(point => new ObservedMark(
            point.Year, point.SharePercent, point.IsPublished,
            ChartPhrases.Fill(Phrases.ObservedValue, point.Year, Figures.Plain(point.SharePercent, 1))))],
        PartingTime = PartingTime,
        TickText = (tick, decimals) => Figures.Plain(tick, decimals) + "%",
        LeastSpan = 1,
    };

    public HistoryPoint LastObserved => History[^1];

    /// <summary>Observed years that the simulation covers as well.</summary>
    public (int First, int Last)? Backcast
    {
        get
        {
            var years = History.Select(point => point.Year).Where(year => year >= Baseline.Xs[0] - 1e-9).ToList();
            return years.Count == 0 ? null : (years[0], years[^1]);
        }
    }

    /// <summary>Decimals of shares in labels: one, or two when a band would print twice the same number.</summary>
    public int ShareDecimals => Drawn.Any(s => s.HasBand && s.Scenario.P95[^1] > s.Scenario.P05[^1]
        && Figures.LookEqual(s.Scenario.P05[^1], s.Scenario.P95[^1], 1)) ? 2 : 1;

    public ShareFinding Finding => new(
        LastObserved.Year,
        LastObserved.SharePercent,
        Baseline.End,
        Baseline.Scenario.P05[^1],
        Baseline.Scenario.P50[^1],
        Baseline.Scenario.P95[^1],
        Baseline.Scenario.Futures,
        Spotlight is null ? null : Title(Spotlight),
        Spotlight is null ? 0 : Spotlight.Scenario.P50[^1] - Baseline.Scenario.P50[^1],
        Spotlight is null ? null : Input.Gap);

    public string Title(BandSeries series) => Scenarios.Title(series);
}
