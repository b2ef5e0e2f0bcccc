using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.EffectPerBillion;

/// <summary>The words of the table of effects for money apart from those all charts share.</summary>
internal sealed record EffectPerBillionPhrases
{
    public static readonly EffectPerBillionPhrases Zh = new()
    {
        Best = "每亿元公共资金，“{0}”带来的GDP最多：{1}亿元",
        BestOverlaps = "每亿元公共资金，“{0}”带来GDP {1}亿元，但与“{2}”无法分出高下",
        Only = "每亿元公共资金，“{0}”带来GDP {1}亿元",
        Loss = "每亿元公共资金，“{0}”使GDP减少{1}亿元",
        None = "每亿元公共资金带来多少GDP，各情景都与0无法区分",
        NoMoney = "各情景都不比基准多花公共资金",
        ShortBest = "每亿元公共资金，“{0}”最多：{1}亿元",
        ShortLoss = "“{0}”每亿元使GDP减少{1}亿元",
        Subtitle = "与基准逐个未来之差，{0}累计，亿元；大字与色条为中位数，细线为90%区间，{1}个未来，{2}",
        NoRanges = "与基准之差，{0}累计，亿元；仅一个未来，没有区间，不反映不确定性",
        Scenario = "情景",
        Gdp = "全国GDP",
        Zones = "高新区增加值",
        Money = "公共资金",
        PerBillion = "每亿元带来的GDP",
        Unit = "亿元",
        NoSpending = "未多花公共资金",
        SpansZero = "{0}，含0",
        Beyond = "箭头：超出有公共支出情景的刻度",
        Order = "按每亿元带来的GDP由大到小排列",
    };

    public static readonly EffectPerBillionPhrases En = new()
    {
        Best = "{0}: most GDP per billion yuan of public money ({1} billion)",
        BestOverlaps = "{0}: {1} billion yuan of GDP per billion spent, not clearly above {2}",
        Only = "{0}: {1} billion yuan of GDP per billion of public money",
        Loss = "{0}: {1} billion yuan of GDP lost per billion of public money",
        None = "GDP per billion yuan of public money: no scenario is clear of 0",
        NoMoney = "No scenario spends more public money than the baseline",
        ShortBest = "{0}: {1} billion yuan of GDP per billion spent",
        ShortLoss = "{0}: {1} billion yuan of GDP lost per billion spent",
        Subtitle = "Minus baseline, future by future, sum of {0}, billion yuan; bars: median, thin lines: 90% range of {1} futures, {2}",
        NoRanges = "Minus baseline, sum of {0}, billion yuan; one future: no ranges, uncertainty is not shown",
        Scenario = "Scenario",
        Gdp = "National GDP",
        Zones = "Zones' value added",
        Money = "Public money",
        PerBillion = "GDP per billion",
        Unit = "billion yuan",
        NoSpending = "no extra public money",
        SpansZero = "{0}, spans 0",
        Beyond = "arrow: beyond the scale of the scenarios that spend",
        Order = "most GDP per billion first",
    };

    // Headline: {0} scenario, {1} GDP per billion, {2} the next one.
    public required string Best { get; init; }

    public required string BestOverlaps { get; init; }

    public required string Only { get; init; }

    public required string Loss { get; init; }

    public required string None { get; init; }

    public required string NoMoney { get; init; }

    public required string ShortBest { get; init; }

    public required string ShortLoss { get; init; }

    // {0} years, {1} futures, {2} parameter draws.
    public required string Subtitle { get; init; }

    public required string NoRanges { get; init; }

    // Columns.
    public required string Scenario { get; init; }

    public required string Gdp { get; init; }

    public required string Zones { get; init; }

    public required string Money { get; init; }

    public required string PerBillion { get; init; }

    public required string Unit { get; init; }

    public required string NoSpending { get; init; }

    public required string SpansZero { get; init; }

    public required string Beyond { get; init; }

    public required string Order { get; init; }

    public static EffectPerBillionPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
