using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Flows between places in one calendar year of one scenario, mean over the futures that recorded them.</summary>
/// <param name="Pairs">Flows between named places; small ones of an origin are left out.</param>
/// <param name="Regions">Totals between regions, complete; region codes without prefix.</param>
/// <param name="Total">All that flowed.</param>
/// <param name="Futures">Futures behind the means.</param>
public sealed record YearFlows(IReadOnlyList<FlowPair> Pairs, IReadOnlyList<FlowPair> Regions, double Total, int Futures)
{
    private const string RegionPrefix = "region:";

    /// <summary>Flows of a kind; null when no future recorded any.</summary>
    /// <param name="query">The run.</param>
    /// <param name="kind">"talent_skilled", "talent_other", "capital", "technology" or "orders".</param>
    /// <param name="scenario">Scenario.</param>
    /// <param name="year">Calendar year.</param>
    public static YearFlows? Read(RunQuery query, string kind, string scenario, int year)
    {
        if (!query.Tables.Contains("flows", StringComparer.Ordinal))
        {
            return null;
        }

        var result = query.Run(string.Create(CultureInfo.InvariantCulture, $"""
            WITH f AS (SELECT seed, origin, destination, amount FROM flows
                       WHERE kind = {DuckDb.Literal(kind)} AND scenario = {DuckDb.Literal(scenario)} AND year = {year}),
                 n AS (SELECT count(DISTINCT seed) AS n FROM f)
            SELECT origin, destination, sum(amount) / any_value(n.n), any_value(n.n)::INTEGER
            FROM f, n WHERE destination <> 'other' GROUP BY origin, destination ORDER BY origin, destination
            """));
        if (result.Rows.Count == 0)
        {
            return null;
        }

        var flows = result.Rows.Select(row => new FlowPair(Sql.Text(row, 0), Sql.Text(row, 1), Sql.Number(row, 2))).ToArray();
        var regions = flows.Where(flow => flow.Origin.StartsWith(RegionPrefix, StringComparison.Ordinal))
            .Select(flow => new FlowPair(flow.Origin[RegionPrefix.Length..], flow.Destination[RegionPrefix.Length..], flow.Amount)).ToArray();
        return new YearFlows(
            flows.Where(flow => !flow.Origin.StartsWith(RegionPrefix, StringComparison.Ordinal)).ToArray(), regions,
            regions.Sum(flow => flow.Amount), Sql.Whole(result.Rows[0], 3));
    }
}

/// <summary>One flow.</summary>
/// <param name="Origin">Code of the place or region it leaves.</param>
/// <param name="Destination">Code of the place or region it reaches.</param>
/// <param name="Amount">Persons, or million yuan at 2019 prices.</param>
public sealed record FlowPair(string Origin, string Destination, double Amount);
