using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Why;

/// <summary>The words of the answer.</summary>
internal sealed record WhyPhrases
{
    public static readonly WhyPhrases Zh = new()
    {
        MomentOfYear = "{0}",
        MomentOfEnd = "{0}",
        Finding = "{0}，{1}的{2}比没有“{3}”时{4}{5}（{6}）：{7}；举措在{8}直接带来{9}{10}",
        Short = "{0}{1}的{2}比基准{4}{5}，{6}",
        Shorter = "{1}{2}比基准{4}{5}，{6}",
        Shortest = "{2}比基准{4}{5}，{6}",
        NoChange = "{0}，{1}的{2}与没有“{3}”时相同",
        More = "多",
        Less = "少",
        Itself = "当地自身",
        Everywhere = "各地自身",
        Part = "{0}{1}",
        AboutZero = "{0}约为0",
        MostlyBy = "{0}影响最大（{1}）",
        Mean = "，为{0}个种子的均值",
        One = "，仅一个种子",
        Disagree = "。各种子对{0}的正负不一致",
        WholeDisagrees = "各种子正负不一",
        Whole = "总效应",
        Between = "，",
        And = "、",
        Stop = "。",
        Method = "四个渠道的Shapley分解，各种子均值，终值细线为同种子之差",
        From = "基准，{0}",
        To = "{1}，{0}",
    };

    public static readonly WhyPhrases En = new()
    {
        MomentOfYear = "in {0}",
        MomentOfEnd = "at the {0}",
        Finding = "{0} {1} has {5} {4} {2} ({6}) than without “{3}”: {7}; what the levers do in {8} gives {9}{10}",
        Short = "{0} {1} has {5} {4} {2} than in the baseline, {6}",
        Shorter = "{1}: {5} {4} {2} than in the baseline, {6}",
        Shortest = "{5} {4} {2} than in the baseline, {6}",
        NoChange = "{0} {1} has as much or as many of {2} as without “{3}”",
        More = "more",
        Less = "less",
        Itself = "the place itself",
        Everywhere = "places themselves",
        Part = "{1} from {0}",
        AboutZero = "about 0 from {0}",
        MostlyBy = "mostly by {0} ({1})",
        Mean = " (means of {0} seeds)",
        One = " (one seed only)",
        Disagree = ". The seeds disagree on the sign of: {0}",
        WholeDisagrees = "seeds disagree on the sign",
        Whole = "the whole",
        Between = ", ",
        And = ", ",
        Stop = ".",
        Method = "Shapley split over four exchanges, means of seeds, whisker of the end: same-seed difference",
        From = "Baseline, {0}",
        To = "{1}, {0}",
    };

    // {0} moment.
    public required string MomentOfYear { get; init; }

    public required string MomentOfEnd { get; init; }

    // {0} moment, {1} place, {2} quantity, {3} scenario, {4} more or less, {5} amount, {6} per cent, {7} exchanges, {8} where, {9} at places, {10} seeds.
    public required string Finding { get; init; }

    // {6} largest part.
    public required string Short { get; init; }

    public required string Shorter { get; init; }

    public required string Shortest { get; init; }

    public required string NoChange { get; init; }

    public required string More { get; init; }

    public required string Less { get; init; }

    public required string Itself { get; init; }

    public required string Everywhere { get; init; }

    // {0} part, {1} figure.
    public required string Part { get; init; }

    public required string AboutZero { get; init; }

    public required string MostlyBy { get; init; }

    // {0} seeds.
    public required string Mean { get; init; }

    public required string One { get; init; }

    // {0} parts.
    public required string Disagree { get; init; }

    public required string WholeDisagrees { get; init; }

    public required string Whole { get; init; }

    public required string Between { get; init; }

    public required string And { get; init; }

    public required string Stop { get; init; }

    public required string Method { get; init; }

    // {0} moment, {1} scenario.
    public required string From { get; init; }

    public required string To { get; init; }

    public static WhyPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
