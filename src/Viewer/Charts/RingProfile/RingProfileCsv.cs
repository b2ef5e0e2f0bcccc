using static Torch.Sim.Viewer.Charts.CsvTable;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>The data of the chart: every ring and where the effect crosses zero.</summary>
public static class RingProfileCsv
{
    /// <summary>UTF-8 with a byte order mark; numbers with all their digits.</summary>
    public static byte[] Write(RingProfileInput input)
    {
        var scene = new RingProfileScene(input, Layout.Language.En);
        var table = new CsvTable(
            "kind", "from_km", "to_km", "effect_p05", "effect_median", "effect_p95", "unit", "measure", "scenario", "baseline", "cities",
            "futures", "provenance");
        foreach (var ring in input.Rings)
        {
            table.Row(
                "ring", Number(ring.FromKm), Number(ring.ToKm), Number(ring.Effect.P05), Number(ring.Effect.Median), Number(ring.Effect.P95),
                input.UnitEn, input.MeasureEn, input.ScenarioEn, input.BaselineEn, Whole(ring.Cities), Whole(input.Futures),
                input.Stamp.Provenance);
        }

        foreach (var km in scene.BreakEven.RadiusKm)
        {
            table.Row(
                "break_even", Number(km), Number(km), string.Empty, Number(0), string.Empty, input.UnitEn, input.MeasureEn, input.ScenarioEn,
                input.BaselineEn, string.Empty, Whole(input.Futures), input.Stamp.Provenance);
        }

        if (scene.BreakEven.RadiusKm.Count > 0 && scene.HasRange)
        {
            table.Row(
                "range_includes_zero", Number(scene.BreakEven.UnclearFromKm), Number(scene.BreakEven.UnclearToKm), string.Empty, string.Empty,
                string.Empty, input.UnitEn, input.MeasureEn, input.ScenarioEn, input.BaselineEn, string.Empty, Whole(input.Futures),
                input.Stamp.Provenance);
        }

        return table.ToBytes();
    }
}
