using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>One year of one future: what the tables say of every kind of place. Null where the run has no such table or the year is not whole.</summary>
internal sealed record FutureYear(
    PlaceFigures? Zones, PlaceFigures? Cities, PlaceFigures? Clusters, PlaceFigures? Enclaves, PlaceFigures? Rings)
{
    private static readonly string[] s_parks =
    [
        "value_added_m_yuan", "skilled_persons", "other_persons", "capital_m_yuan", "rd_m_yuan", "co2_t", "talent_in_persons", "talent_out_persons",
        "capital_in_m_yuan", "capital_out_m_yuan", "technology_bought_m_yuan", "technology_sold_m_yuan", "wages_m_yuan", "knowledge_m_yuan", "ln_productivity",
    ];

    /// <summary>The year of every future.</summary>
    internal static Func<int, FutureYear> Read(RunQuery query, Quarter last)
    {
        var zones = PlaceFigures.Read(query, ResultTables.Zones, last, s_parks);
        var cities = PlaceFigures.Read(query, ResultTables.Cities, last, "value_added_m_yuan", "skilled_persons", "other_persons", "spread_m_yuan", "backwash_m_yuan");
        var clusters = PlaceFigures.Read(query, ResultTables.Clusters, last, "value_added_m_yuan");
        var enclaves = PlaceFigures.Read(query, ResultTables.Enclaves, last, "value_added_m_yuan", "skilled_persons", "other_persons", "co2_t", "local_tax_m_yuan", "to_sponsor_m_yuan");
        var rings = PlaceFigures.Read(query, ResultTables.Rings, last, "value_added_m_yuan", "skilled_persons");
        return future => new FutureYear(
            zones.GetValueOrDefault(future), cities.GetValueOrDefault(future), clusters.GetValueOrDefault(future),
            enclaves.GetValueOrDefault(future), rings.GetValueOrDefault(future));
    }
}
