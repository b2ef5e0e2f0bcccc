namespace Torch.Sim.Model.Results;

/// <summary>The tables every run leaves. Index constants of each table follow the order of its columns.</summary>
public static class ResultTables
{
    private const string MoneyUnit = "million yuan, 2019 prices";

    /// <summary>One row per quarter and future.</summary>
    public static readonly ResultTable Nation = new("nation", [],
    [
        Flow("gdp_m_yuan", "全国 GDP", "National GDP"),
        Flow("zones_value_added_m_yuan", "高新区增加值", "Value added of counted zones"),
        Ratio("zones_share", "share, trailing four quarters", "高新区占 GDP 比重", "Zones' share of GDP"),
        new("zones_counted", "zones", Measure.Stock, "统计在内的高新区数", "Zones counted"),
        Ratio("theil", "index", "城市人均增加值泰尔指数（按人数加权）", "Theil index of value added per person over cities"),
        Ratio("output_index_log", "log points", "产出指数对数 ln Q", "Log output index ln Q"),
        Persons("zone_staff_persons", "高新区从业人员", "Staff of counted zones"),
        Flow("zones_rd_m_yuan", "高新区研发支出", "R&D of counted zones"),
        new("zone_firms", "firms", Measure.Stock, "高新区企业数", "Firms in counted zones"),
        Flow("consumption_m_yuan", "居民消费", "Household consumption"),
        Stock("deposits_m_yuan", "存款合计", "Deposits, all holders"),
        Stock("loans_m_yuan", "企业贷款余额", "Loans to firms"),
        Flow("loans_written_off_m_yuan", "贷款核销", "Loans written off"),
        Flow("policy_public_m_yuan", "政策支出：各级政府", "Levers, paid by governments"),
        Flow("policy_private_m_yuan", "政策支出：企业和银行", "Levers, paid by firms and the bank"),
        Flow("policy_shortfall_m_yuan", "政策资金缺口", "Levers, wanted but not paid"),
        Flow("public_fund_m_yuan", "公共资金", "Grants and equity from the public fund"),
    ]);

    /// <summary>One row per zone, quarter and future, also before the zone counts.</summary>
    public static readonly ResultTable Zones = new("zones", ["zone_id"], ParkColumns());

    /// <summary>One row per enclave park, quarter and future.</summary>
    public static readonly ResultTable Enclaves = new("enclaves", ["enclave_id"],
        [.. ParkColumns(),
            Flow("local_tax_m_yuan", "地方税收", "Local part of taxes"),
            Flow("to_sponsor_m_yuan", "实付飞出地", "Paid to the sponsor"),
            Flow("to_host_m_yuan", "付飞入地", "Paid to the host")]);

    /// <summary>One row per enterprise cluster, quarter and future.</summary>
    public static readonly ResultTable Clusters = new("clusters", ["cluster_id", "zone_id", "field"],
    [
        Flow("value_added_m_yuan", "增加值", "Value added"),
        new("firms", "firms", Measure.Stock, "企业数", "Firms"),
        new("entries", "firms", Measure.Flow, "新生企业", "Entries"),
        new("exits", "firms", Measure.Flow, "退出企业", "Exits"),
        Persons("skilled_persons", "高技能人员", "Skilled staff"),
        Persons("other_persons", "其他人员", "Other staff"),
        Stock("capital_m_yuan", "资本", "Capital"),
        Flow("rd_m_yuan", "研发支出", "R&D"),
        Ratio("ln_productivity", "log points", "平均生产率对数", "Mean log productivity"),
        new("constrained_firms", "firms", Measure.Flow, "受资金约束企业", "Firms short of cash"),
        new("firms_with_loan", "firms", Measure.Stock, "有贷款企业", "Firms with a loan"),
    ]);

    /// <summary>One row per city, quarter and future: its hinterland, outside zones and enclave parks.</summary>
    public static readonly ResultTable Cities = new("cities", ["city_code"],
    [
        Flow("value_added_m_yuan", "腹地增加值", "Value added of the hinterland"),
        Flow("spread_m_yuan", "扩散账", "Spread account: what flows to the hinterland from parks"),
        Flow("backwash_m_yuan", "回流账", "Backwash account: what flows from the hinterland to parks"),
        Persons("skilled_persons", "高技能人员", "Skilled persons"),
        Persons("other_persons", "其他人员", "Other persons"),
        Stock("capital_m_yuan", "资本", "Capital"),
        Flow("rd_m_yuan", "研发支出", "R&D"),
        Flow("tax_m_yuan", "税收", "Taxes"),
        Flow("public_spending_m_yuan", "公共支出", "Public spending"),
        Flow("sold_to_zones_m_yuan", "向高新区销售", "Sold to spenders in parks"),
        Flow("bought_from_zones_m_yuan", "从高新区购买", "Bought from parks"),
        Flow("technology_sold_m_yuan", "技术输出", "Technology sold"),
        Flow("technology_bought_m_yuan", "技术吸纳", "Technology bought"),
        PersonsFlow("talent_to_zones_persons", "流向高新区的人才", "Skilled persons who left for parks"),
        PersonsFlow("talent_from_zones_persons", "从高新区流入的人才", "Skilled persons who came from parks"),
        PersonsFlow("talent_in_persons", "人才流入", "Skilled persons who arrived"),
        PersonsFlow("talent_out_persons", "人才流出", "Skilled persons who left"),
        Flow("consumption_m_yuan", "居民消费", "Household consumption"),
        Stock("deposits_m_yuan", "居民存款", "Deposits of households"),
        Ratio("ln_productivity", "log points", "生产率对数", "Log productivity"),
        .. PolicyColumns(),
    ]);

    /// <summary>Value added around the fifteen largest zones of 2019, by distance; the zone itself is ring 0, its city's hinterland ring 1.</summary>
    public static readonly ResultTable Rings = new("rings", ["core_zone_id", "ring"],
    [
        Flow("value_added_m_yuan", "增加值", "Value added"),
        Flow("spread_m_yuan", "扩散账", "Spread account"),
        Flow("backwash_m_yuan", "回流账", "Backwash account"),
        Persons("skilled_persons", "高技能人员", "Skilled persons"),
    ]);

    /// <summary>Firms of all counted zones by age.</summary>
    public static readonly ResultTable Demography = new("demography", ["age_years"],
    [
        new("firms", "firms", Measure.Stock, "企业数", "Firms"),
        new("entries", "firms", Measure.Flow, "新生企业", "Entries"),
        new("exits", "firms", Measure.Flow, "退出企业", "Exits"),
    ]);

    /// <summary>All tables in the order of the documentation; the flows between places are a table of their own kind.</summary>
    public static readonly IReadOnlyList<ResultTable> All = [Nation, Zones, Clusters, Cities, Enclaves, Rings, Demography];

    private static ResultColumn[] ParkColumns() =>
    [
        Flow("value_added_m_yuan", "增加值", "Value added"),
        Flow("revenue_m_yuan", "营业收入", "Operating revenue"),
        new("firms", "firms", Measure.Stock, "企业数", "Firms"),
        new("entries", "firms", Measure.Flow, "新生企业", "Entries"),
        new("exits", "firms", Measure.Flow, "退出企业", "Exits"),
        Persons("skilled_persons", "高技能人员", "Skilled staff"),
        Persons("other_persons", "其他人员", "Other staff"),
        Stock("capital_m_yuan", "资本", "Capital"),
        Flow("rd_m_yuan", "研发支出", "R&D"),
        Flow("tax_m_yuan", "税收", "Taxes"),
        new("energy_tce", "tce", Measure.Flow, "能源消费", "Energy"),
        new("co2_t", "t CO2", Measure.Flow, "二氧化碳排放", "CO2 emissions"),
        PersonsFlow("talent_in_persons", "人才流入", "Skilled persons who arrived"),
        PersonsFlow("talent_out_persons", "人才流出", "Skilled persons who left"),
        Flow("capital_in_m_yuan", "资本流入", "Capital that came: public and venture money, capital of firms that moved in"),
        Flow("capital_out_m_yuan", "资本流出", "Capital that left: dividends to owners elsewhere, capital of firms that moved out"),
        Flow("technology_bought_m_yuan", "技术吸纳", "Technology bought"),
        Flow("technology_sold_m_yuan", "技术输出", "Technology sold"),
        Flow("public_spending_m_yuan", "公共支出", "Public spending, public fund included"),
        Flow("public_fund_m_yuan", "公共资金", "Grants and equity from the public fund"),
        Flow("profit_m_yuan", "利润总额", "Profit before tax"),
        Flow("wages_m_yuan", "劳动报酬", "Wages"),
        Ratio("wage_skilled_yuan", "yuan a year", "高技能人员年薪", "Skilled wage"),
        Flow("investment_m_yuan", "投资", "Investment"),
        Stock("knowledge_m_yuan", "知识存量", "Stock of R&D knowledge"),
        Stock("loans_m_yuan", "贷款余额", "Loans"),
        Flow("loans_written_off_m_yuan", "贷款核销", "Loans written off"),
        new("firms_with_loan", "firms", Measure.Stock, "有贷款企业", "Firms with a loan"),
        new("constrained_firms", "firms", Measure.Flow, "受资金约束企业", "Firms short of cash"),
        new("moved_in", "firms", Measure.Flow, "迁入企业", "Firms that moved in"),
        new("moved_out", "firms", Measure.Flow, "迁出企业", "Firms that moved out"),
        Ratio("ln_productivity", "log points", "生产率对数", "Log productivity, by value added"),
        Ratio("ln_agglomeration", "log points", "集聚外部性对数", "Log agglomeration externality"),
        .. PolicyColumns(),
    ];

    private static ResultColumn[] PolicyColumns() =>
    [
        Flow("policy_central_m_yuan", "政策支出：中央", "Levers, paid by central government"),
        Flow("policy_city_m_yuan", "政策支出：城市", "Levers, paid by the city"),
        Flow("policy_zone_m_yuan", "政策支出：园区", "Levers, paid by the zone"),
        Flow("policy_firms_m_yuan", "政策支出：企业", "Levers, paid by firms"),
        Flow("policy_bank_m_yuan", "政策支出：银行", "Levers, paid by the bank"),
        Flow("policy_shortfall_m_yuan", "政策资金缺口", "Levers, wanted but not paid"),
    ];

    private static ResultColumn Flow(string name, string zh, string en) => new(name, MoneyUnit, Measure.Flow, zh, en);

    private static ResultColumn Stock(string name, string zh, string en) => new(name, MoneyUnit, Measure.Stock, zh, en);

    private static ResultColumn Ratio(string name, string unit, string zh, string en) => new(name, unit, Measure.Ratio, zh, en);

    private static ResultColumn Persons(string name, string zh, string en) => new(name, "persons", Measure.Stock, zh, en);

    private static ResultColumn PersonsFlow(string name, string zh, string en) => new(name, "persons", Measure.Flow, zh, en);
}
