using static Torch.Sim.Viewer.Charts.CsvTable;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>The data of the chart: the flows drawn, the inflow of each place, the dots; amounts as mean, least and most over the futures, in the English unit.</summary>
public static class FlowMapCsv
{
    /// <summary>UTF-8 with a byte order mark; numbers with all their digits.</summary>
    public static byte[] Write(FlowMapInput input)
    {
        var scene = new FlowMapScene(input, Layout.Language.En);
        var table = new CsvTable(
            "kind", "what", "scenario", "year", "origin", "origin_zh", "origin_en", "target", "target_zh", "target_en", "amount",
            "amount_least", "amount_most", "unit", "share_of_total", "longitude", "latitude", "is_zone", "futures", "provenance");
        Row("total", null, null, input.Total);
        foreach (var flow in scene.Drawn)
        {
            Row("flow", scene.Place(flow.Origin), scene.Place(flow.Target), flow.Amounts);
        }

        foreach (var (place, amounts) in scene.Inflows)
        {
            Row("inflow", null, place, amounts);
        }

        foreach (var place in input.Places)
        {
            Row("place", null, place, null);
        }

        return table.ToBytes();

        void Row(string kind, FlowPlace? origin, FlowPlace? target, FutureAmounts? amounts) => table.Row(
            kind, input.KindEn, input.ScenarioEn, Whole(input.Year), origin?.Code ?? string.Empty, origin?.TitleZh ?? string.Empty,
            origin?.TitleEn ?? string.Empty, target?.Code ?? string.Empty, target?.TitleZh ?? string.Empty, target?.TitleEn ?? string.Empty,
            Number(amounts?.Mean), Number(amounts?.Least), Number(amounts?.Most), amounts is null ? string.Empty : input.UnitEn,
            Number(input.Total.Mean > 0 ? amounts?.Mean / input.Total.Mean : null), Number(target?.Longitude), Number(target?.Latitude),
            target is null ? string.Empty : target.IsZone ? "1" : "0", Whole(input.Total.Count), input.Stamp.Provenance);
    }
}
