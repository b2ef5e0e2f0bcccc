using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Flows between places in one calendar year of one scenario, an amount for each future that recorded them.</summary>
/// <param name="Pairs">Flows between named places; small ones of an origin are left out.</param>
/// <param name="Regions">Totals between regions, complete; region codes without prefix.</param>
/// <param name="Total">All that flowed, by future.</param>
public sealed record YearFlows(IReadOnlyList<FlowPair> Pairs, IReadOnlyList<FlowPair> Regions, IReadOnlyList<double> Total)
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
            SELECT origin, destination, seed, sum(amount) FROM flows
            WHERE kind = {DuckDb.Literal(kind)} AND scenario = {DuckDb.Literal(scenario)} AND year = {year} AND destination <> 'other'
            GROUP BY origin, destination, seed ORDER BY origin, destination, seed
            """));
        if (result.Rows.Count == 0)
        {
            return null;
        }

        var futures = result.Rows.Select(row => Sql.Whole(row, 2)).Distinct().Order().Select((seed, future) => (seed, future))
            .ToDictionary(pair => pair.seed, pair => pair.future);
        var flows = result.Rows.GroupBy(row => (Origin: Sql.Text(row, 0), Destination: Sql.Text(row, 1))).Select(rows =>
        {
            var amounts = new double[futures.Count];
            foreach (var row in rows)
            {
                amounts[futures[Sql.Whole(row, 2)]] = Sql.Number(row, 3);
            }

            return new FlowPair(rows.Key.Origin, rows.Key.Destination, amounts);
        }).ToLookup(flow => flow.Origin.StartsWith(RegionPrefix, StringComparison.Ordinal));
        var regions = flows[true].Select(flow => flow with
        {
            Origin = flow.Origin[RegionPrefix.Length..],
            Destination = flow.Destination[RegionPrefix.Length..],
        }).ToArray();
        return new YearFlows(
            [.. flows[false]], regions, [.. Enumerable.Range(0, futures.Count).Select(future => regions.Sum(flow => flow.Amounts[future]))]);
    }
}

/// <summary>One flow.</summary>
/// <param name="Origin">Code of the place or region it leaves.</param>
/// <param name="Destination">Code of the place or region it reaches.</param>
/// <param name="Amounts">Persons, or million yuan at 2019 prices, in each future in the order of the seeds; zero where it was too small to be recorded.</param>
public sealed record FlowPair(string Origin, string Destination, IReadOnlyList<double> Amounts);
