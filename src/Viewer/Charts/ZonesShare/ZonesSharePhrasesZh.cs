namespace Torch.Sim.Viewer.Charts.ZonesShare;

internal static class ZonesSharePhrasesZh
{
    public static ZonesSharePhrases Create() => new()
    {
        AloneRise = "高新区占GDP比重由{2}年的{3}%升至{0}的{1}%",
        AloneFall = "高新区占GDP比重由{2}年的{3}%降至{0}的{1}%",
        AloneFlat = "高新区占GDP比重到{0}仍在{3}%左右",
        AloneOpen = "高新区占GDP比重到{0}为{4}%，升降未定",
        FullRise = "基准下高新区占GDP比重{0}升至{1}%",
        FullFall = "基准下高新区占GDP比重{0}降至{1}%",
        FullFlat = "基准下高新区占GDP比重到{0}仍在{3}%左右",
        FullOpen = "基准下高新区占GDP比重到{0}升降未定",
        ShortRise = "基准下占比{0}升至{1}%",
        ShortFall = "基准下占比{0}降至{1}%",
        ShortFlat = "基准下占比到{0}仍在{3}%左右",
        ShortOpen = "基准下占比到{0}升降未定",
        Above = "，“{0}”高出{1}个百分点",
        Below = "，“{0}”低{1}个百分点",
        Indistinct = "，“{0}”与之无法区分",
        MedianAbove = "，“{0}”的中位数高{1}个百分点",
        MedianBelow = "，“{0}”的中位数低{1}个百分点",
        MedianEqual = "，“{0}”的中位数相同",
        Subtitle = "国家高新区增加值占全国GDP的比重（%，滚动四个季度，基期{0}年）；{1}",
        Observed = "观测",
        ObservedYears = "{0}年统计",
        Simulated = "模拟",
        SimulatedFrom = "{0}起",
        Backcast = "{0}年为回溯，与观测重叠",
        FittedBackcast = "{0}年为回溯，曾用于校准",
        Parting = "情景分开",
        PartingFrom = "{0}起，此前各情景同一路径",
        ObservedValue = "{0}年{1}%",
        ChangeTitle = "基准下{0}与{1}年观测值相差",
        Unverified = "灰圈：{0}年数未核到出处",
    };
}
