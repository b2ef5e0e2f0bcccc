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
        Check(input);
        input = language == Language.Zh ? InChineseUnit(input) : input;
        (Input, Language, Phrases) = (input, language, FlowHeatmapPhrases.Of(language));
        Outflows = [.. input.Amounts.Select(Sum)];
        Inflows = [.. Enumerable.Range(0, Count).Select(j => Sum(input.Amounts.Select(row => row[j])))];
        Total = Sum(Outflows);
        Inside = Sum(Enumerable.Range(0, Count).Select(i => input.Amounts[i][i]));
        Crossing = Total.Minus(Inside);
        Nets = [.. Inflows.Zip(Outflows, (inflow, outflow) => inflow.Minus(outflow))];
        Gainer = Enumerable.Range(0, Count).MaxBy(i => Nets[i].Mean);
        HasGainer = Gains(Gain.Mean, Crossing.Mean);
        FuturesThatAgree = Enumerable.Range(0, Futures).Count(HoldsIn);
    }

    public FlowHeatmapInput Input { get; }

    public Language Language { get; }

    public FlowHeatmapPhrases Phrases { get; }

    public int Count => Input.Groups.Count;

    /// <summary>All that leaves or stays, by row.</summary>
    public IReadOnlyList<FutureAmounts> Outflows { get; }

    /// <summary>All that arrives or stays, by column.</summary>
    public IReadOnlyList<FutureAmounts> Inflows { get; }

    public FutureAmounts Total { get; }

    /// <summary>What stays within its group.</summary>
    public FutureAmounts Inside { get; }

    public FutureAmounts Crossing { get; }

    /// <summary>Inflow minus outflow of each group.</summary>
    public IReadOnlyList<FutureAmounts> Nets { get; }

    public int Futures => Input.Amounts[0][0].Count;

    /// <summary>The group that gains most on balance.</summary>
    public int Gainer { get; }

    public FutureAmounts Gain => Nets[Gainer];

    /// <summary>True when the largest gain is more than noise in the sums.</summary>
    public bool HasGainer { get; }

    /// <summary>Futures in which, taken alone, the headline would name the same gainer, or none as here.</summary>
    public int FuturesThatAgree { get; }

    public string Kind => Language == Language.Zh ? Input.KindZh : Input.KindEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    public string Group => Language == Language.Zh ? Input.GroupZh : Input.GroupEn;

    public string Title(int index) => Language == Language.Zh ? Input.Groups[index].TitleZh : Input.Groups[index].TitleEn;

    private FutureAmounts Sum(IEnumerable<FutureAmounts> parts) => FutureAmounts.Sum(parts, Futures);

    private static bool Gains(double gain, double crossing) => crossing > 0 && gain > LeastNetShare * crossing;

    private bool HoldsIn(int future)
    {
        var gainer = Enumerable.Range(0, Count).MaxBy(i => Nets[i][future]);
        return Gains(Nets[gainer][future], Crossing[future]) == HasGainer && (!HasGainer || gainer == Gainer);
    }

    private static FlowHeatmapInput InChineseUnit(FlowHeatmapInput input) => input.FactorZh == 1 ? input : input with
    {
        Amounts = [.. input.Amounts.Select(row => row.Select(amounts => amounts.Times(input.FactorZh)).ToArray())],
    };

    private static void Check(FlowHeatmapInput input)
    {
        input.Stamp.Check();
        var count = input.Groups.Count;
        if (count is < 2 or > MostGroups || input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException(
                $"The heat map needs 2 to {MostGroups} groups and a unit; found {count}, '{input.UnitEn}'.");
        }

        if (input.Amounts.Count != count || input.Amounts.Any(row => row.Count != count))
        {
            throw new ArgumentException($"{count} groups need {count} rows of {count} amounts.");
        }

        if (input.Amounts.Any(row => row.Any(amounts => amounts.Least < 0 || amounts.Count != input.Amounts[0][0].Count)))
        {
            throw new ArgumentException("Amounts must not be negative, and be there for the same futures.");
        }

        if (input.Groups.GroupBy(group => group.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The group '{twice.Key}' is there twice.");
        }
    }
}
