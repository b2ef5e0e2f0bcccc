using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>The answer of a run in one sentence with its uncertainty, from its figures alone: the zones' share of GDP at the end, future by future.</summary>
/// <param name="Gaps">Difference of every scenario from the baseline [percentage points], largest first.</param>
/// <param name="Rival">The first of them against the second; null where there is one scenario only.</param>
/// <param name="Baseline">The share in the baseline [%].</param>
/// <param name="Futures">Futures of the baseline.</param>
internal sealed record Answer(IReadOnlyList<PairedGap> Gaps, PairedGap? Rival, Spread Baseline, int Futures)
{
    /// <summary>Under this number of futures the ends of a 90 % range hang on one or two of them.</summary>
    private const int FewFutures = 20;

    private const int MostDecimals = 4;

    /// <summary>The figures of a run whose baseline has results.</summary>
    public static Answer Of(FinishedRun run)
    {
        var bands = Bands.Read(run.Query, NationCharts.ShareSeries).First(band => string.Equals(band.Scenario, run.Baseline.Name, StringComparison.Ordinal));
        var baseline = new Spread(bands.P05[^1], bands.P50[^1], bands.P95[^1]);
        if (!run.HasDifferences)
        {
            return new Answer([], null, baseline, bands.Futures);
        }

        PairedGap[] gaps = [.. PairedBands.Read(run.Query, NationCharts.ShareSeries, run.Baseline.Name).Select(paired => paired.Last)
            .OrderByDescending(gap => gap.Difference.Median).ThenBy(gap => gap.Scenario, StringComparer.Ordinal)];
        var rival = gaps.Length < 2 ? null : PairedBands.Read(run.Query, NationCharts.ShareSeries, gaps[1].Scenario)
            .First(paired => string.Equals(paired.Difference.Scenario, gaps[0].Scenario, StringComparison.Ordinal)).Last;
        return new Answer(gaps, rival, baseline, bands.Futures);
    }

    /// <summary>The sentence.</summary>
    /// <param name="title">Title of a scenario in the language.</param>
    /// <param name="year">The last four quarters in words.</param>
    /// <param name="language">The language.</param>
    public string Sentence(Func<string, string> title, string year, Language language)
    {
        var zh = language == Language.Zh;
        var few = Futures >= FewFutures ? "" : zh ? $"；每情景只有{Futures}个未来，区间粗略" : $"; with only {Futures} futures a scenario the ranges are rough";
        var end = few + (zh ? "。" : ".");
        if (Gaps.Count == 0)
        {
            return (zh
                ? $"基准下{year}高新区占GDP的比重为{Figures.Plain(Baseline.Median, 1)}%（中位数；90%区间{Figures.Range(Baseline.P05, Baseline.P95, 1)}%，{Futures}个未来）"
                : $"In the baseline the zones' share of GDP in {year} is {Figures.Plain(Baseline.Median, 1)}% (median; 90% range {Figures.Range(Baseline.P05, Baseline.P95, 1)}%, {Futures} futures)") + end;
        }

        var best = Gaps[0];
        var least = Gaps[^1];
        if (best.Difference.Side > 0 && best.Pairs > 1)
        {
            return Raises(title, best, year, zh) + Against(title, zh) + (least.Difference.Side < 0 ? (zh ? "；" : "; ") + Lowers(title, least, zh, isFirst: false, year) : "") + end;
        }

        if (least.Difference.Side < 0 && least.Pairs > 1)
        {
            return Lowers(title, least, zh, isFirst: true, year) + Others(zh) + end;
        }

        var largest = Gaps.MaxBy(gap => Math.Abs(gap.Difference.Median))!;
        return (zh
            ? $"从{year}高新区占GDP的比重看，没有一个情景能与基准区分：相差最大的“{title(largest.Scenario)}”为{Points(largest, zh)}，{largest.Pairs}对未来中{largest.Above}对高于基准"
            : $"By the zones' share of GDP in {year} no scenario can be told from the baseline: the largest difference, {title(largest.Scenario)}, is {Points(largest, zh)}, above it in {largest.Above} of {largest.Pairs} futures") + end;
    }

    private static string Raises(Func<string, string> title, PairedGap gap, string year, bool zh) => zh
        ? $"“{title(gap.Scenario)}”使{year}高新区占GDP的比重比基准高{Size(gap, zh)}，{gap.Pairs}对未来中{gap.Above}对高于基准"
        : $"With {title(gap.Scenario)} the zones' share of GDP in {year} is {Size(gap, zh)} above the baseline and higher in {gap.Above} of {gap.Pairs} futures";

    /// <summary>The first against the second: ahead, or not to be told apart.</summary>
    private string Against(Func<string, string> title, bool zh)
    {
        if (Rival is null)
        {
            return "";
        }

        var second = title(Gaps[1].Scenario);
        return Rival.Difference.Side > 0
            ? (zh ? $"，其中{Rival.Above}对也高于次高的“{second}”" : $", and ahead of the next, {second}, in {Rival.Above} of {Rival.Pairs}")
            : (zh ? $"，但与次高的“{second}”无法区分（{Rival.Pairs}对中{Rival.Above}对更高）" : $", but cannot be told from the next, {second} (higher in {Rival.Above} of {Rival.Pairs})");
    }

    private static string Lowers(Func<string, string> title, PairedGap gap, bool zh, bool isFirst, string year)
    {
        var higher = gap.Above == 0
            ? (zh ? $"{gap.Pairs}对未来中无一高于基准" : $"higher in none of {gap.Pairs} futures")
            : (zh ? $"{gap.Pairs}对未来中仅{gap.Above}对高于基准" : $"higher in only {gap.Above} of {gap.Pairs} futures");
        return (zh, isFirst) switch
        {
            (true, true) => $"“{title(gap.Scenario)}”使{year}高新区占GDP的比重比基准低{Size(gap, zh)}，{higher}",
            (true, false) => $"“{title(gap.Scenario)}”则使其比基准低{Size(gap, zh)}，{higher}",
            (false, true) => $"With {title(gap.Scenario)} the zones' share of GDP in {year} is {Size(gap, zh)} below the baseline and {higher}",
            (false, false) => $"{title(gap.Scenario)} lowers it most, by {Size(gap, zh)}, and it is {higher}",
        };
    }

    private string Others(bool zh)
    {
        var unclear = Gaps.Count(gap => gap.Difference.Side == 0);
        var others = Gaps.Count - 1;
        return unclear == 0 || others == 0 ? ""
            : unclear == others ? (zh ? "，其余情景都与基准无法区分" : ", while no other scenario can be told from the baseline")
            : (zh ? $"，另有{unclear}个情景与基准无法区分" : $", while {unclear} other scenarios cannot be told from the baseline");
    }

    /// <summary>The size of a difference whose direction stands in words.</summary>
    private static string Size(PairedGap gap, bool zh)
    {
        var (decimals, d) = (Decimals(gap.Difference), gap.Difference);
        var (low, high) = d.Median < 0 ? (-d.P95, -d.P05) : (d.P05, d.P95);
        return zh
            ? $"{Figures.Plain(Math.Abs(d.Median), decimals)}个百分点（中位数；90%区间{Figures.Range(low, high, decimals)}）"
            : $"{Figures.Plain(Math.Abs(d.Median), decimals)} points (median; 90% range {Figures.Range(low, high, decimals)})";
    }

    private static string Points(PairedGap gap, bool zh)
    {
        var (decimals, d) = (Decimals(gap.Difference), gap.Difference);
        var (median, low, high) = (Figures.Signed(d.Median, decimals), Figures.Signed(d.P05, decimals), Figures.Signed(d.P95, decimals));
        return zh ? $"{median}个百分点（中位数；90%区间{low}至{high}）" : $"{median} points (median; 90% range {low} to {high})";
    }

    /// <summary>Two decimals, more where the end of a range that excludes zero would read as zero.</summary>
    private static int Decimals(Spread spread)
    {
        var decimals = 2;
        var nearest = spread.Side == 0 ? Math.Max(Math.Abs(spread.P05), Math.Abs(spread.P95)) : Math.Min(Math.Abs(spread.P05), Math.Abs(spread.P95));
        while (decimals < MostDecimals && Figures.LookEqual(nearest, 0, decimals))
        {
            decimals++;
        }

        return decimals;
    }
}
