namespace Torch.Sim.Scenarios.Analysis;

/// <summary>An indicator of the table: its name, unit and titles.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Unit">Unit.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="IsEffect">True when it already compares a scenario with its baseline; then the baseline has none.</param>
public sealed record IndicatorDefinition(string Name, string Unit, string TitleZh, string TitleEn, bool IsEffect = false)
{
    /// <summary>All indicators that the tables of a run allow, in the order of the table.</summary>
    public static IReadOnlyList<IndicatorDefinition> All { get; } =
    [
        new("growth_pole_strength", "1 = mean zone of 2025", "增长极强度（最强的高新区）", "Growth-pole strength of the strongest zone"),
        new("growth_poles", "zones", "增长极强度不低于 1 的高新区数", "Zones with a growth-pole strength of 1 or more"),
        new("polarization_er", "index", "城市极化指数（Esteban–Ray）", "Polarisation of cities (Esteban-Ray)"),
        new("polarization_hhi_talent", "0-1", "高新区人才集中度 HHI", "Concentration of talent over zones (HHI)"),
        new("polarization_hhi_capital", "0-1", "高新区资本集中度 HHI", "Concentration of capital over zones (HHI)"),
        new("polarization_hhi_technology", "0-1", "高新区知识存量集中度 HHI", "Concentration of knowledge over zones (HHI)"),
        new("theil_y", "index", "城市人均增加值泰尔指数", "Theil index of value added per person over cities"),
        new("theil_within", "index", "泰尔指数：四大地区内部", "Theil index, within the four regions"),
        new("theil_between", "index", "泰尔指数：四大地区之间", "Theil index, between the four regions"),
        new("gini_y", "0-1", "城市人均增加值基尼系数", "Gini coefficient of value added per person over cities"),
        new("sigma_y", "log points", "城市人均增加值对数标准差（σ 收敛）", "Standard deviation of log value added per person over cities"),
        new("beta_convergence", "% a year", "城市 β 收敛速度（自首年起）", "Beta convergence of cities since the first year"),
        new("moran_i", "about -1 to 1", "城市人均增加值莫兰指数", "Moran's I of value added per person over cities"),
        new("moran_p", "0-1", "莫兰指数的伪 p 值（999 次置换）", "Pseudo p of Moran's I (999 permutations)"),
        new("spread", "million yuan a year", "扩散账合计", "Spread, all hinterlands"),
        new("backwash", "million yuan a year", "回流账合计", "Backwash, all hinterlands"),
        new("net_spread", "million yuan a year", "净扩散（扩散−回流）", "Net spread: spread less backwash"),
        new("net_talent_flow", "persons a year", "高新区人才净流入", "Net flow of talent to zones"),
        new("talent_flow_efficiency", "-1 to 1", "人才流动效率（净/总）", "Efficiency of the talent flow (net/gross)"),
        new("net_capital_flow", "million yuan a year", "高新区资本净流入", "Net flow of capital to zones"),
        new("capital_flow_efficiency", "-1 to 1", "资本流动效率（净/总）", "Efficiency of the capital flow (net/gross)"),
        new("net_technology_flow", "million yuan a year", "高新区技术净吸纳", "Net flow of technology to zones, bought less sold"),
        new("technology_flow_efficiency", "-1 to 1", "技术流动效率（净/总）", "Efficiency of the technology flow (net/gross)"),
        new("innovation_index", "100 = mean of 2025", "高新区平均创新指数", "Innovation index, mean over zones"),
        new("tfp_share_of_growth", "%", "全要素生产率对高新区增长的贡献率（自首年起）", "TFP's share of the zones' growth since the first year"),
        new("carbon_intensity", "t CO2 per 10k yuan", "高新区碳强度", "Carbon intensity of zones"),
        new("fiscal_share_sponsor", "%", "飞出地分享的地方税比例", "Sponsors' share of the local tax of enclave parks"),
        new("duplication", "0-1", "高新区产业同构度", "Duplication of industries over zones"),
        new("coupling_coordination", "0-1", "科技与产业耦合协调度（高新区均值）", "Coupling of science and industry, mean over zones"),
        new("spillover_ratio", "ratio", "极化—溢出比：高新区外增益/高新区增益（自首季累计）", "Spillover ratio: gain outside zones over gain in zones, cumulated", true),
        new("ring_profile_zone", "pp a year", "圈层增速差：核心高新区", "Difference of growth: core zone", true),
        new("ring_profile_host", "pp a year", "圈层增速差：所在城市", "Difference of growth: host city", true),
        new("ring_profile_50", "pp a year", "圈层增速差：0–50 公里", "Difference of growth: 0-50 km", true),
        new("ring_profile_100", "pp a year", "圈层增速差：50–100 公里", "Difference of growth: 50-100 km", true),
        new("ring_profile_200", "pp a year", "圈层增速差：100–200 公里", "Difference of growth: 100-200 km", true),
        new("ring_profile_400", "pp a year", "圈层增速差：200–400 公里", "Difference of growth: 200-400 km", true),
        new("break_even_radius", "km", "盈亏半径", "Break-even radius", true),
        new("leakage", "%", "碳转移率（高新区减排中移至飞地者）", "Carbon leakage from zones to enclave parks", true),
        new("resilience_loss", "% quarters", "韧性：高新区增加值相对基准的累计损失", "Resilience: loss of the zones' value added against the baseline", true),
        new("resilience_quarters", "quarters", "韧性：弥补 95% 最大损失所需季度", "Resilience: quarters until 95% of the deepest loss is made up", true),
        new("effect_per_billion", "bn yuan a year per bn yuan", "每十亿元财政现值带来的 GDP 变化（十亿元/年，贴现率 4%）", "Change of annual GDP per billion yuan of public money (present value, 4% a year)", true),
    ];
}
