using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>Every word the chart may print, apart from shared ones and from the names its input brings.</summary>
internal sealed record RingProfilePhrases
{
    public static readonly RingProfilePhrases Zh = new()
    {
        InsideDrains = "在“{0}”下，约{1}公里以内是回流，以外是扩散",
        InsideSpreads = "在“{0}”下，约{1}公里以内是扩散，以外是回流",
        AllSpread = "在“{0}”下，{1}公里内各圈层都受益于扩散",
        AllDrain = "在“{0}”下，{1}公里内各圈层都因回流受损",
        SomeSpread = "在“{0}”下，只有{2}能确认扩散",
        SomeDrain = "在“{0}”下，只有{2}能确认回流",
        Both = "在“{0}”下，{2}扩散，{3}回流",
        None = "“{0}”对{1}公里内各圈层的影响都无法与零区分",
        OneFuture = "仅一个模拟未来：",
        Rough = "（仅{0}个未来，不可靠）",
        Strongest = "，{0}最强（{1}）",
        Subtitle = "{0}，“{1}”减“{2}”（{3}），按到{4}的距离分圈；{5}",
        Bands = "竖条为90%区间，横线为中位数，{0}个未来逐个比较，{1}",
        FewBands = "竖条为90%区间，横线为中位数，仅{0}个未来，粗略，{1}",
        NoBands = "横线为仅有的一个未来，没有区间",
        Spread = "扩散",
        SpreadNote = "圈层高于“{0}”",
        Backwash = "回流",
        BackwashNote = "圈层低于“{0}”",
        BreakEven = "平衡半径 约{0}公里",
        BreakEvens = "平衡半径 约{0}公里（不止一处）",
        Unclear = "{0}–{1}公里间，90%区间含0",
        UnclearFrom = "{0}公里以外，90%区间含0",
        UnclearTo = "{1}公里以内，90%区间含0",
        UnclearAll = "没有可确定的平衡半径：各圈层90%区间都含0",
        NoBreakEven = "没有平衡半径：{0}–{1}公里间中位数不变号",
        Ring = "{0}–{1}公里",
        Median = "中位数",
        SingleValue = "唯一未来",
        Range = "90%区间",
        Cities = "城市数",
        Interpolated = "平衡半径由相邻圈层中点间线性内插",
        EqualWidths = "各圈层等宽绘制",
        Straddles = "灰色：90%区间含0",
        ListEnd = "和",
    };

    public static readonly RingProfilePhrases En = new()
    {
        InsideDrains = "Backwash within about {1} km, spread beyond, with \"{0}\"",
        InsideSpreads = "Spread within about {1} km, backwash beyond, with \"{0}\"",
        AllSpread = "All rings up to {1} km gain by spread with \"{0}\"",
        AllDrain = "All rings up to {1} km lose by backwash with \"{0}\"",
        SomeSpread = "Clear spread only at {2} with \"{0}\"",
        SomeDrain = "Clear backwash only at {2} with \"{0}\"",
        Both = "Spread at {2}, backwash at {3} with \"{0}\"",
        None = "No effect of \"{0}\" can be told from zero in any ring up to {1} km",
        OneFuture = "One simulated future: ",
        Rough = " (only {0} futures: unreliable)",
        Strongest = ", most at {0} ({1})",
        Subtitle = "{0}, \"{1}\" minus \"{2}\" ({3}), by distance from {4}; {5}",
        Bands = "bars: 90% range, lines: median of {0} futures, compared future by future, {1}",
        FewBands = "bars: 90% range, lines: median of only {0} futures, so rough, {1}",
        NoBands = "lines: the only future, no ranges",
        Spread = "Spread",
        SpreadNote = "ring above \"{0}\"",
        Backwash = "Backwash",
        BackwashNote = "ring below \"{0}\"",
        BreakEven = "Break-even at about {0} km",
        BreakEvens = "Break-even at about {0} km (more than one)",
        Unclear = "90% range includes 0 from {0} to {1} km",
        UnclearFrom = "90% range includes 0 beyond {0} km",
        UnclearTo = "90% range includes 0 within {1} km",
        UnclearAll = "No break-even radius can be told: every 90% range includes 0",
        NoBreakEven = "No break-even radius: the median keeps its sign from {0} to {1} km",
        Ring = "{0}–{1} km",
        Median = "Median",
        SingleValue = "Only future",
        Range = "90% range",
        Cities = "Cities",
        Interpolated = "break-even interpolated between ring middles",
        EqualWidths = "rings drawn equally wide",
        Straddles = "grey: 90% range includes 0",
        ListEnd = " and ",
    };

    // Headline: {0} scenario, {1} radius or outer edge, {2} rings that gain, {3} rings that lose.
    public required string InsideDrains { get; init; }

    public required string InsideSpreads { get; init; }

    public required string AllSpread { get; init; }

    public required string AllDrain { get; init; }

    public required string SomeSpread { get; init; }

    public required string SomeDrain { get; init; }

    public required string Both { get; init; }

    public required string None { get; init; }

    public required string OneFuture { get; init; }

    public required string Rough { get; init; }

    // {0} ring, {1} effect.
    public required string Strongest { get; init; }

    // {0} measure, {1} scenario, {2} baseline, {3} unit, {4} host, {5} bands.
    public required string Subtitle { get; init; }

    public required string Bands { get; init; }

    public required string FewBands { get; init; }

    public required string NoBands { get; init; }

    public required string Spread { get; init; }

    public required string SpreadNote { get; init; }

    public required string Backwash { get; init; }

    public required string BackwashNote { get; init; }

    public required string BreakEven { get; init; }

    public required string BreakEvens { get; init; }

    public required string Unclear { get; init; }

    public required string UnclearFrom { get; init; }

    public required string UnclearTo { get; init; }

    public required string UnclearAll { get; init; }

    public required string NoBreakEven { get; init; }

    public required string Ring { get; init; }

    public required string Median { get; init; }

    public required string SingleValue { get; init; }

    public required string Range { get; init; }

    public required string Cities { get; init; }

    public required string Interpolated { get; init; }

    public required string EqualWidths { get; init; }

    public required string Straddles { get; init; }

    public required string ListEnd { get; init; }

    public static RingProfilePhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
