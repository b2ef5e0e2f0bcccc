using System.Globalization;
using System.Text;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The data of the chart: every observed year, every quarter of every scenario, the paired difference.</summary>
public static class ZonesShareCsv
{
    private const string Header =
        "kind,scenario,title_zh,title_en,role,period,share_pct,p05_pct,p25_pct,p75_pct,p95_pct,futures,futures_above_baseline,provenance";

    /// <summary>UTF-8 with a byte order mark, so that spreadsheets show the Chinese; numbers with all their digits.</summary>
    /// <remarks>share_pct is the observed value, the median over futures, or the median difference in percentage points.</remarks>
    public static byte[] Write(ZonesShareInput input)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var point in input.History.OrderBy(p => p.Year))
        {
            Row(text, "observed", string.Empty, "观测", "Observed", string.Empty, Whole(point.Year), Number(point.SharePercent),
                string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, point.Provenance);
        }

        var provenance = $"simulated: Torch.Sim {input.Version}; study {input.Study}; plan {input.PlanHash}; seeds {input.Seeds}; "
            + (input.ParameterDraws ? "with parameter draws" : "parameters fixed");
        foreach (var scenario in input.Scenarios)
        {
            for (var i = 0; i < scenario.Quarters.Count; i++)
            {
                Row(text, "simulated", scenario.Name, scenario.TitleZh, scenario.TitleEn, RoleName(scenario.Role), scenario.Quarters[i],
                    Number(scenario.P50[i]), Number(scenario.P05[i]), Number(scenario.P25[i]), Number(scenario.P75[i]), Number(scenario.P95[i]),
                    Whole(scenario.Futures), string.Empty, provenance);
            }
        }

        if (input.Gap is { } gap && input.Scenarios.FirstOrDefault(s => s.Role == ScenarioRole.Spotlight) is { } spotlight)
        {
            Row(text, "difference_from_baseline_points", spotlight.Name, spotlight.TitleZh, spotlight.TitleEn, RoleName(spotlight.Role),
                spotlight.Quarters[^1], Number(gap.Median), Number(gap.P05), string.Empty, string.Empty, Number(gap.P95),
                Whole(gap.Futures), Whole(gap.FuturesAbove), provenance);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Row(StringBuilder text, params string[] cells) =>
        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0
        ? cell
        : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string RoleName(ScenarioRole role) => role switch
    {
        ScenarioRole.Baseline => "baseline",
        ScenarioRole.Spotlight => "spotlight",
        _ => "other",
    };
}
