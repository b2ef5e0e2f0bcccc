using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>The input checked and summed: what there is to draw, before any pixel.</summary>
internal sealed class FlowHeatmapScene
{
    /// <summary>More rows leave none of them readable.</summary>
    public const int MostGroups = 34;

    /// <summary>Least share of the crossing flows that counts as a gain on balance.</summary>
    private const double LeastNetShare = 0.01;

    public FlowHeatmapScene(FlowHeatmapInput input, Language language)
    {
        (Input, Language, Phrases) = (input, language, FlowHeatmapPhrases.Of(language));
        Check(input);
        Outflows = [.. input.Amounts.Select(row => row.Sum())];
        Inflows = [.. Enumerable.Range(0, Count).Select(j => input.Amounts.Sum(row => row[j]))];
        Total = Outflows.Sum();
        Inside = Enumerable.Range(0, Count).Sum(i => input.Amounts[i][i]);
        Gainer = Enumerable.Range(0, Count).MaxBy(i => Inflows[i] - Outflows[i]);
    }

    public FlowHeatmapInput Input { get; }

    public Language Language { get; }

    public FlowHeatmapPhrases Phrases { get; }

    public int Count => Input.Groups.Count;

    /// <summary>All that leaves or stays, by row.</summary>
    public IReadOnlyList<double> Outflows { get; }

    /// <summary>All that arrives or stays, by column.</summary>
    public IReadOnlyList<double> Inflows { get; }

    public double Total { get; }

    /// <summary>What stays within its group.</summary>
    public double Inside { get; }

    public double Crossing => Total - Inside;

    /// <summary>The group that gains most on balance.</summary>
    public int Gainer { get; }

    public double Gain => Inflows[Gainer] - Outflows[Gainer];

    /// <summary>True when the largest gain is more than noise in the sums.</summary>
    public bool HasGainer => Crossing > 0 && Gain > LeastNetShare * Crossing;

    public string Kind => Language == Language.Zh ? Input.KindZh : Input.KindEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    public string Group => Language == Language.Zh ? Input.GroupZh : Input.GroupEn;

    public string Title(int index) => Language == Language.Zh ? Input.Groups[index].TitleZh : Input.Groups[index].TitleEn;

    private static void Check(FlowHeatmapInput input)
    {
        input.Stamp.Check();
        var count = input.Groups.Count;
        if (count is < 2 or > MostGroups || input.Futures < 1 || input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException(
                $"The heat map needs 2 to {MostGroups} groups, a unit, and a future or more; found {count}, '{input.UnitEn}', {input.Futures}.");
        }

        if (input.Amounts.Count != count || input.Amounts.Any(row => row.Count != count))
        {
            throw new ArgumentException($"{count} groups need {count} rows of {count} amounts.");
        }

        if (input.Amounts.Any(row => row.Any(amount => !double.IsFinite(amount) || amount < 0)))
        {
            throw new ArgumentException("Amounts need to be finite and not negative.");
        }

        if (input.Groups.GroupBy(group => group.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The group '{twice.Key}' is there twice.");
        }
    }
}
