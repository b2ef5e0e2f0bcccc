using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>The input checked, ranked and highlighted: what there is to draw, before any pixel.</summary>
internal sealed class DumbbellScene
{
    /// <summary>Most rows that stay readable from the last row of a hall.</summary>
    public const int MostRows = 16;

    /// <summary>Most rows highlighted on one side: more would highlight nothing.</summary>
    private const int MostHighlights = 5;

    public DumbbellScene(DumbbellInput input, Language language)
    {
        Check(input);
        input = language == Language.Zh ? InChineseUnit(input) : input;
        (Input, Language, Phrases) = (input, language, DumbbellPhrases.Of(language));
        var ranks = input.Rows.OrderByDescending(row => row.After.Median).ThenBy(row => row.Code, StringComparer.Ordinal)
            .Select((row, i) => (row.Code, Rank: i + 1)).ToDictionary(pair => pair.Code, pair => pair.Rank, StringComparer.Ordinal);
        var byChange = input.Rows.OrderByDescending(row => IsClear(row)).ThenByDescending(row => Math.Abs(row.Change.Median))
            .ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        var gains = Gains.Take(MostHighlights).ToHashSet();
        var losses = Losses.Take(MostHighlights).ToHashSet();
        var drawn = byChange.OrderByDescending(row => gains.Contains(row) || losses.Contains(row)).Take(MostRows);
        Drawn = [.. drawn.Select(row => new RankedRow(row, ranks[row.Code], gains.Contains(row) ? 1 : losses.Contains(row) ? -1 : 0))
            .OrderBy(row => row.Rank)];
    }

    public DumbbellInput Input { get; }

    public Language Language { get; }

    public DumbbellPhrases Phrases { get; }

    /// <summary>The rows of the chart, the highest first.</summary>
    public IReadOnlyList<RankedRow> Drawn { get; }

    public bool HasRange => Input.Futures > 1;

    /// <summary>Rows that gain: clearly so, or in the only future.</summary>
    public IReadOnlyList<DumbbellRow> Gains => [.. Input.Rows.Where(row => Counts(row, above: true)).OrderByDescending(row => row.Change.Median)];

    /// <summary>Rows that lose.</summary>
    public IReadOnlyList<DumbbellRow> Losses => [.. Input.Rows.Where(row => Counts(row, above: false)).OrderBy(row => row.Change.Median)];

    public string Measure => Language == Language.Zh ? Input.MeasureZh : Input.MeasureEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string ChangeUnit => Input.ChangeInPercent ? "%" : Unit;

    public string Before => Language == Language.Zh ? Input.BeforeZh : Input.BeforeEn;

    public string After => Language == Language.Zh ? Input.AfterZh : Input.AfterEn;

    public string Places => Language == Language.Zh ? Input.PlacesZh : Input.PlacesEn;

    /// <summary>Decimals of changes: two digits for the largest, and no clear range printed as if it touched zero.</summary>
    public int ChangeDecimals
    {
        get
        {
            var largest = Drawn.Max(row => Math.Abs(row.Row.Change.Median));
            var decimals = largest >= 20 ? 0 : largest >= 2 ? 1 : 2;
            return Interval.Decimals(Drawn.Select(row => row.Row.Change), decimals);
        }
    }

    public string Title(DumbbellRow row) => Language == Language.Zh ? row.TitleZh : row.TitleEn;

    public string ChangeWithUnit(double value) => Figures.SignedGrouped(value, ChangeDecimals)
        + (Language == Language.Zh || Input.ChangeInPercent ? string.Empty : " ") + ChangeUnit;

    private bool IsClear(DumbbellRow row) => Input.Futures > 1 && row.Change.IsClear;

    private bool Counts(DumbbellRow row, bool above) => Input.Futures > 1
        ? (above ? row.Change.IsAboveZero : row.Change.IsBelowZero)
        : (above ? row.Change.Median > 0 : row.Change.Median < 0);

    private static DumbbellInput InChineseUnit(DumbbellInput input) => input.FactorZh == 1 ? input : input with
    {
        Rows = [.. input.Rows.Select(row => row with
        {
            Before = row.Before.Times(input.FactorZh),
            After = row.After.Times(input.FactorZh),
            Change = input.ChangeInPercent ? row.Change : row.Change.Times(input.FactorZh),
        })],
    };

    private static void Check(DumbbellInput input)
    {
        input.Stamp.Check();
        if (input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException("The measure needs a unit in both languages.");
        }

        if (input.Rows.Count == 0 || input.Futures < 1)
        {
            throw new ArgumentException($"The chart needs a row and a future or more; found {input.Rows.Count} and {input.Futures}.");
        }

        foreach (var row in input.Rows)
        {
            row.Before.Check($"'{row.Code}' before");
            row.After.Check($"'{row.Code}' after");
            row.Change.Check($"the change of '{row.Code}'");
        }

        if (input.Rows.GroupBy(row => row.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The place '{twice.Key}' has {twice.Count()} rows.");
        }
    }
}

/// <summary>A row as it is drawn.</summary>
/// <param name="Row">The place.</param>
/// <param name="Rank">Its rank among all places, by the filled dot.</param>
/// <param name="Highlight">1 for a highlighted gain, -1 for a highlighted loss, 0 for neither.</param>
internal sealed record RankedRow(DumbbellRow Row, int Rank, int Highlight);
