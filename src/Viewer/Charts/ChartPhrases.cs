using System.Globalization;
using System.Text.RegularExpressions;
using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The words that charts share. Numbers in braces are filled in.</summary>
internal sealed partial record ChartPhrases
{
    public static readonly ChartPhrases Zh = new()
    {
        YearEnd = "{0}年",
        QuarterEnd = "{0}年第{1}季度",
        Bands = "深色带50%、浅色带90%区间，每情景{0}个未来，{1}",
        FewBands = "深色带50%、浅色带90%区间，每情景仅{0}个未来，区间粗略，{1}",
        NoBands = "每情景仅一个未来，没有区间，不反映不确定性",
        WithDraws = "含参数抽样",
        WithoutDraws = "参数固定，只含随机差异",
        Median = "中位数",
        SingleFuture = "仅一个未来，无区间",
        SignedRange = "{0}至{1}",
        Mark = "模拟结果，非统计数据",
        Source = "观测数据：{0}",
        Inputs = "输入数据：{0}",
        Coverage = "统计不含港澳台地区",
        Study = "Torch.Sim {0}研究{1}",
        Plan = "计划{0}",
        Seeds = "随机种子{0}",
        Run = "运行{0}个未来",
        RunOne = "运行{0}个未来",
        Failed = "失败{0}个",
        AxisCut = "纵轴不从0开始",
        ListSeparator = "、",
        SentenceEnd = "，",
        EndOfYear = "{0}年末",
        TrailingYear = "滚动四个季度",
        OfQuarter = "当季值",
        EndOfQuarter = "季末值",
        OneFuture = "（仅一个模拟未来）",
        LessThan = "不到{0}",
        Points = "个百分点",
        IndexPoints = "点",
        Distribution = "{0}分布",
        Range = "90%区间{0}",
        GapTitle = "{0}，逐个未来与基准比较，“{1}”相差",
        GapValue = "{0}（90%区间{1}）",
        GapValueWithZero = "{0}（90%区间{1}，含0）",
        GapValueOfOne = "{0}（仅一对未来，无区间）",
        GapPairs = "{1}对未来中有{0}对高于基准",
        MedianGapTitle = "{0}，“{1}”的中位数与基准相差",
        MedianGapNote = "未逐个未来比较，不能判断差异是否稳定",
        RangeOverFutures = "{0}个未来的范围{1}",
        NotDrawn = "另有{0}个情景未画，见数据表",
    };

    public static readonly ChartPhrases En = new()
    {
        YearEnd = "{0}",
        QuarterEnd = "{0}Q{1}",
        Bands = "bands: dark 50%, light 90% of {0} futures each, {1}",
        FewBands = "bands: dark 50%, light 90% of only {0} futures each, so rough, {1}",
        NoBands = "one future each: no bands, uncertainty is not shown",
        WithDraws = "with parameter draws",
        WithoutDraws = "parameters fixed, luck only",
        Median = "median",
        SingleFuture = "one future, no range",
        SignedRange = "{0} to {1}",
        Mark = "Simulated, not statistics",
        Source = "Observed: {0}",
        Inputs = "Inputs: {0}",
        Coverage = "statistics exclude Hong Kong, Macao and Taiwan",
        Study = "Torch.Sim {0}, study {1}",
        Plan = "plan {0}",
        Seeds = "seeds {0}",
        Run = "{0} futures run",
        RunOne = "{0} future run",
        Failed = "{0} failed",
        AxisCut = "axis does not start at 0",
        ListSeparator = ", ",
        SentenceEnd = ", ",
        EndOfYear = "end of {0}",
        TrailingYear = "trailing four quarters",
        OfQuarter = "each quarter",
        EndOfQuarter = "end of quarter",
        OneFuture = " (one simulated future)",
        LessThan = "under {0}",
        Points = "points",
        IndexPoints = "points",
        Distribution = "Spread in {0}",
        Range = "90% range {0}",
        GapTitle = "{0}, {1} minus baseline, future by future",
        GapValue = "{0} (90% range {1})",
        GapValueWithZero = "{0} (90% range {1}, spans 0)",
        GapValueOfOne = "{0} (one pair of futures, no range)",
        GapPairs = "above baseline in {0} of {1} pairs",
        MedianGapTitle = "{0}, median of {1} minus median of baseline",
        MedianGapNote = "not compared future by future: not known to be stable",
        RangeOverFutures = "range over {0} futures {1}",
        NotDrawn = "scenarios not drawn, see the data file: {0}",
    };

    /// <summary>Under this number of futures the outer quantiles hang on one or two of them.</summary>
    private const int FewFutures = 20;

    // Times: {0} year, {1} quarter of the year.
    public required string YearEnd { get; init; }

    public required string QuarterEnd { get; init; }

    // Bands: {0} futures, {1} parameter draws.
    public required string Bands { get; init; }

    public required string FewBands { get; init; }

    public required string NoBands { get; init; }

    public required string WithDraws { get; init; }

    public required string WithoutDraws { get; init; }

    // Labels.
    public required string Median { get; init; }

    public required string SingleFuture { get; init; }

    public required string SignedRange { get; init; }

    public required string Points { get; init; }

    public required string IndexPoints { get; init; }

    public required string OneFuture { get; init; }

    public required string LessThan { get; init; }

    public required string Distribution { get; init; }

    public required string Range { get; init; }

    // What the figure of a quarter stands for; {0} year.
    public required string TrailingYear { get; init; }

    public required string OfQuarter { get; init; }

    public required string EndOfQuarter { get; init; }

    public required string EndOfYear { get; init; }

    // Annotation: {0} moment, {1} scenario; {0} difference, {1} range; {0} above, {1} pairs.
    public required string GapTitle { get; init; }

    public required string GapValue { get; init; }

    public required string GapValueWithZero { get; init; }

    public required string GapValueOfOne { get; init; }

    public required string GapPairs { get; init; }

    public required string MedianGapTitle { get; init; }

    public required string MedianGapNote { get; init; }

    // {0} futures, {1} least and most.
    public required string RangeOverFutures { get; init; }

    // Source line.
    public required string NotDrawn { get; init; }

    public required string Mark { get; init; }

    public required string Source { get; init; }

    public required string Inputs { get; init; }

    public required string Coverage { get; init; }

    public required string Study { get; init; }

    public required string Plan { get; init; }

    public required string Seeds { get; init; }

    public required string Run { get; init; }

    public required string RunOne { get; init; }

    public required string Failed { get; init; }

    public required string AxisCut { get; init; }

    public required string ListSeparator { get; init; }

    public required string SentenceEnd { get; init; }

    public static ChartPhrases Of(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>Fills a template. "[3:gains|gain]" is the first word where value 3 is one, else the second; a year directly after Latin letters gets a space.</summary>
    public static string Fill(string template, params object[] values)
    {
        var agreed = Agreement().Replace(template, match => IsOne(values[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)])
            ? match.Groups[2].Value
            : match.Groups[3].Value);
        return YearAfterLetters().Replace(string.Format(CultureInfo.InvariantCulture, agreed, values), " ");
    }

    /// <summary>The words as a sentence begins: English with a capital.</summary>
    public static string Sentence(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>The items of the source line: data, what a chart adds about them, study, plan, seeds, futures run and failed.</summary>
    public static IReadOnlyList<string> SourceLine(ChartStamp stamp, Language language, IEnumerable<string> aboutData, IEnumerable<string> aboutChart, bool showsObserved = false)
    {
        var phrases = Of(language);
        return
        [
            Fill(showsObserved ? phrases.Source : phrases.Inputs, language == Language.Zh ? stamp.SourceZh : stamp.SourceEn),
            phrases.Coverage,
            .. aboutData,
            Fill(phrases.Study, stamp.Version, stamp.Study),
            Fill(phrases.Plan, stamp.PlanHash),
            Fill(phrases.Seeds, stamp.Seeds),
            Fill(stamp.FuturesRun == 1 ? phrases.RunOne : phrases.Run, Figures.Count(stamp.FuturesRun))
                + phrases.SentenceEnd + Fill(phrases.Failed, Figures.Count(stamp.FuturesFailed)),
            .. aboutChart,
        ];
    }

    /// <summary>What the bands mean, of how many futures they are, and what they hold.</summary>
    public string BandsOf(IReadOnlyCollection<int> futures, bool parameterDraws)
    {
        var template = futures.Max() == 1 ? NoBands : futures.Min() < FewFutures ? FewBands : Bands;
        return Fill(template, Counts(futures), Draws(parameterDraws));
    }

    /// <summary>The least and the most over the futures; of one future, that there is no range.</summary>
    public string RangeOf(FutureAmounts amounts, Func<double, double, string> range) => amounts.Count == 1
        ? SingleFuture
        : Fill(RangeOverFutures, Figures.Count(amounts.Count), range(amounts.Least, amounts.Most));

    /// <summary>Whether parameters were drawn.</summary>
    public string Draws(bool parameterDraws) => parameterDraws ? WithDraws : WithoutDraws;

    /// <summary>One number, or the least and the most.</summary>
    public static string Counts(IReadOnlyCollection<int> futures) => futures.Min() == futures.Max()
        ? Figures.Count(futures.Max())
        : $"{Figures.Count(futures.Min())}\u2013{Figures.Count(futures.Max())}";

    private static bool IsOne(object value) => string.Equals(Convert.ToString(value, CultureInfo.InvariantCulture), "1", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(\d):([^|\]]*)\|([^\]]*)\]")]
    private static partial Regex Agreement();

    [GeneratedRegex(@"(?<=[A-Za-z])(?=(?:19|20)\d\d年)")]
    private static partial Regex YearAfterLetters();

    /// <summary>A moment: the year when it ends there, else the quarter.</summary>
    public string Moment(Quarter quarter) => Fill(quarter.IsYearEnd ? YearEnd : QuarterEnd, quarter.Year, quarter.OfYear);
}
