namespace Torch.Sim.Scenarios.Results;

/// <summary>Where every measured column comes from: numbers of equations in EQUATIONS.md, or a count.</summary>
public static class ColumnOrigins
{
    private const string Policy = "E16-3, E16-4";

    private static readonly Dictionary<string, string> s_columns = new(StringComparer.Ordinal)
    {
        ["gdp_m_yuan"] = "E1-5",
        ["zones_value_added_m_yuan"] = "E1-6, summed over counted zones",
        ["zones_share"] = "E1-5, E1-6, sums of four quarters",
        ["zones_counted"] = "zones.csv, counts_from_year",
        ["theil"] = "Theil index over cities of E1-6 and E11-1 per person",
        ["output_index_log"] = "E1-4",
        ["zone_staff_persons"] = "E6-2",
        ["zones_rd_m_yuan"] = "E3-1",
        ["zone_firms"] = "E7-1, E7-2",
        ["consumption_m_yuan"] = "E13-3, E13-4",
        ["deposits_m_yuan"] = "E15-1",
        ["loans_m_yuan"] = "E5-2",
        ["loans_written_off_m_yuan"] = "E7-6",
        ["policy_public_m_yuan"] = Policy,
        ["policy_private_m_yuan"] = Policy,
        ["policy_shortfall_m_yuan"] = Policy,
        ["policy_central_m_yuan"] = Policy,
        ["policy_city_m_yuan"] = Policy,
        ["policy_zone_m_yuan"] = Policy,
        ["policy_firms_m_yuan"] = Policy,
        ["policy_bank_m_yuan"] = Policy,
        ["public_fund_m_yuan"] = "E9-4, E9-5",
        ["value_added_m_yuan"] = "E1-6",
        ["revenue_m_yuan"] = "E1-6 over the value-added share of revenue in 2019, 0.316",
        ["firms"] = "E7-1, E7-2, E9-7",
        ["entries"] = "E7-2",
        ["exits"] = "E7-1",
        ["skilled_persons"] = "E6-2, E8-3",
        ["other_persons"] = "E6-2",
        ["capital_m_yuan"] = "E5-3",
        ["rd_m_yuan"] = "E3-1",
        ["tax_m_yuan"] = "E13-1, E13-2",
        ["energy_tce"] = "E14-1",
        ["co2_t"] = "E14-2",
        ["talent_in_persons"] = "E8-3",
        ["talent_out_persons"] = "E8-3, E8-4",
        ["capital_in_m_yuan"] = "E9-4, E9-6, E9-8",
        ["capital_out_m_yuan"] = "E5-4, E9-8",
        ["technology_bought_m_yuan"] = "E10-2, E10-3",
        ["technology_sold_m_yuan"] = "E10-2",
        ["public_spending_m_yuan"] = "E13-2, E9-5, E16-4",
        ["profit_m_yuan"] = "E5-1",
        ["wages_m_yuan"] = "E6-2, E6-3",
        ["wage_skilled_yuan"] = "E6-3",
        ["investment_m_yuan"] = "E5-3",
        ["knowledge_m_yuan"] = "E4-2",
        ["firms_with_loan"] = "E5-2",
        ["constrained_firms"] = "E3-1, E5-3",
        ["moved_in"] = "E9-7",
        ["moved_out"] = "E9-7",
        ["ln_productivity"] = "E4-3",
        ["ln_agglomeration"] = "E2-1, E2-2",
        ["local_tax_m_yuan"] = "E13-2",
        ["to_sponsor_m_yuan"] = "E12-1",
        ["to_host_m_yuan"] = "E12-1",
        ["spread_m_yuan"] = "E11-9",
        ["backwash_m_yuan"] = "E11-9",
        ["sold_to_zones_m_yuan"] = "E1-3",
        ["bought_from_zones_m_yuan"] = "E1-3",
        ["talent_to_zones_persons"] = "E8-3",
        ["talent_from_zones_persons"] = "E8-3, E8-4",
    };

    private static readonly Dictionary<(string Table, string Column), string> s_exceptions = new()
    {
        [("cities", "value_added_m_yuan")] = "E11-1",
        [("cities", "capital_m_yuan")] = "E11-2",
        [("cities", "ln_productivity")] = "E11-3",
        [("cities", "skilled_persons")] = "E8-7",
        [("cities", "other_persons")] = "E8-7",
        [("cities", "rd_m_yuan")] = "E11-8",
        [("cities", "tax_m_yuan")] = "E13-2",
        [("cities", "deposits_m_yuan")] = "E13-4, E15-1",
        [("rings", "value_added_m_yuan")] = "E1-6, E11-1",
        [("rings", "skilled_persons")] = "E6-2, E8-7",
    };

    /// <summary>Origin of a column; empty when none is known.</summary>
    public static string Of(string table, string column) =>
        s_exceptions.TryGetValue((table, column), out var special) ? special : s_columns.GetValueOrDefault(column, "");
}
