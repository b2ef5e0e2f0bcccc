namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The data of the chart: every observed year, every quarter of every scenario, the paired difference.</summary>
public static class ZonesShareCsv
{
    private const string Header =
        "kind,scenario,title_zh,title_en,role,period,share_pct,p05_pct,p25_pct,p75_pct,p95_pct,futures,futures_above_baseline,provenance";

    /// <summary>UTF-8 with a byte order mark.</summary>
    /// <remarks>share_pct is the observed value, the median over futures, or the median difference in percentage points.</remarks>
    public static byte[] Write(ZonesShareInput input)
    {
        var table = new CsvTable(Header.Split(','));
        foreach (var point in input.History.OrderBy(p => p.Year))
        {
            table.Row("observed", string.Empty, "观测", "Observed", string.Empty, CsvTable.Whole(point.Year), CsvTable.Number(point.SharePercent),
                string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, point.Provenance);
        }

        foreach (var scenario in input.Scenarios)
        {
            for (var i = 0; i < scenario.Quarters.Count; i++)
            {
                table.Row("simulated", scenario.Name, scenario.TitleZh, scenario.TitleEn, CsvTable.RoleName(scenario.Role), scenario.Quarters[i],
                    CsvTable.Number(scenario.P50[i]), CsvTable.Number(scenario.P05[i]), CsvTable.Number(scenario.P25[i]),
                    CsvTable.Number(scenario.P75[i]), CsvTable.Number(scenario.P95[i]),
                    CsvTable.Whole(scenario.Futures), string.Empty, input.Stamp.Provenance);
            }
        }

        if (input.Gap is { } gap && input.Scenarios.FirstOrDefault(s => s.Role == ScenarioRole.Spotlight) is { } spotlight)
        {
            table.Row("difference_from_baseline_points", spotlight.Name, spotlight.TitleZh, spotlight.TitleEn, CsvTable.RoleName(spotlight.Role),
                spotlight.Quarters[^1], CsvTable.Number(gap.Median), CsvTable.Number(gap.P05), string.Empty, string.Empty, CsvTable.Number(gap.P95),
                CsvTable.Whole(gap.Futures), CsvTable.Whole(gap.FuturesAbove), input.Stamp.Provenance);
        }

        return table.ToBytes();
    }
}
