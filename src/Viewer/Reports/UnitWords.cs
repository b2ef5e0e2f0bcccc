using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Reports;

/// <summary>Units of levers, parameters and figures, which the data files give in English, in the language of a report.</summary>
public static class UnitWords
{
    private static readonly Dictionary<string, string> s_zh = new(StringComparer.Ordinal)
    {
        ["1"] = "1",
        ["1/quarter"] = "1/季度",
        ["1/year"] = "1/年",
        ["km"] = "公里",
        ["km2"] = "平方公里",
        ["enterprises"] = "家",
        ["persons"] = "人",
        ["m yuan"] = "百万元",
        ["100m yuan"] = "亿元",
        ["log points"] = "对数点",
        ["log points/quarter"] = "对数点/季度",
        ["persons/quarter"] = "人/季度",
        ["quarters"] = "季度",
        ["quarters of value added"] = "增加值的季度数",
        ["skilled wages"] = "高技能工资倍数",
        ["t CO2/tce"] = "吨CO2/吨标煤",
        ["tce/m yuan"] = "吨标煤/百万元",
        ["exponent on a zone's size in the allocation of the public fund"] = "公共资金分配中园区规模的指数",
        ["change over its share of GDP"] = "占GDP比例的相对变动",
        ["m yuan per zone and year"] = "百万元/园区·年",
        ["% of R&D"] = "占研发的%",
        ["projects per zone and year"] = "项目/园区·年",
        ["share of R&D"] = "占研发的比例",
        ["posts per zone and year"] = "岗位/园区·年",
        ["index 0-1"] = "指数0至1",
        ["share of trades on common rules"] = "按统一规则交易的比例",
        ["tariff equivalent"] = "关税当量",
        ["share of rules"] = "占规则的比例",
        ["share of firms"] = "占企业的比例",
        ["share of technology firms"] = "占科技企业的比例",
        ["yuan per firm and year"] = "元/企业·年",
        ["places per 1,000 firms"] = "工位/千家企业",
        ["visits per zone and year"] = "次/园区·年",
        ["% of value added"] = "占增加值的%",
        ["persons per 1,000 firms"] = "人/千家企业",
        ["% of living cost"] = "占生活成本的%",
        ["percentage points"] = "百分点",
        ["yuan per yuan of R&D, over today"] = "每元研发的元数，较现行",
        ["index 0-1 above today"] = "指数0至1，较现行",
        ["share of platforms and funds"] = "占平台与资金的比例",
        ["% of land capacity"] = "占土地容量的%",
        ["% a year"] = "%/年",
        ["share of today's inflow"] = "占现有流入的比例",
        ["%"] = "%",
    };

    /// <summary>The unit in a language; as the file gives it where there are no words for it.</summary>
    public static string Of(string unit, Language language) => language == Language.Zh ? s_zh.GetValueOrDefault(unit, unit) : unit;

    /// <summary>True when the unit has words in both languages.</summary>
    public static bool Knows(string unit) => s_zh.ContainsKey(unit);
}
