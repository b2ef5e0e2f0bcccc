using System.Globalization;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// All rows of one table of a run as SQL: those of the merged file, or those of the parts and, for futures that share a history with others, the rows
/// of these others under their own names.
/// </summary>
/// <remarks>A row that serves several futures is multiplied by unnest, as it is read. A join, or a union of one SELECT a scenario, needs more than the
/// 512 MiB that merging has: 7.4 million rows of flows end in "out of memory".</remarks>
/// <param name="Sql">A SELECT, or nothing when there are no rows.</param>
/// <param name="Files">All files it reads, with the run folder they belong to.</param>
/// <param name="HasShared">Whether rows of other futures are among them.</param>
internal sealed record TableRows(string Sql, IReadOnlyList<(RunFolder Folder, string Path)> Files, bool HasShared)
{
    private const string Targets = "STRUCT(id INTEGER, name VARCHAR)[]";

    /// <summary>Every table that has rows.</summary>
    internal static SortedDictionary<string, TableRows> OfRun(RunFolder folder)
    {
        var published = folder.Published();
        var names = published.SelectMany(batch => batch.Parts).Select(part => part.Table)
            .Concat(published.Select(batch => batch.Shared?.Run).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(run => OfRun(RunFolder.Open(run)).Keys))
            .Concat(folder.CompactedTables()).Distinct(StringComparer.Ordinal);
        return new SortedDictionary<string, TableRows>(names.ToDictionary(name => name, name => Of(folder, name, published), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The rows of a table of finished batches that have not been merged.</summary>
    internal static TableRows OfParts(RunFolder folder, string table, IReadOnlyList<PublishedBatch> batches)
    {
        var paths = batches.SelectMany(batch => batch.Parts).Where(part => string.Equals(part.Table, table, StringComparison.Ordinal))
            .Select(part => folder.At(part.Path)).ToArray();
        var files = paths.Select(path => (folder, path)).ToList();
        var selects = paths.Length == 0 ? [] : new List<string> { $"SELECT * FROM read_parquet({DuckDb.List(paths)})" };
        var shared = batches.Where(batch => batch.Shared is not null).ToArray();
        foreach (var run in shared.Where(batch => batch.Shared!.Run is not null).GroupBy(batch => batch.Shared!.Run!, StringComparer.Ordinal))
        {
            var source = RunFolder.Open(run.Key);
            var sources = run.SelectMany(batch => batch.Shared!.Futures).ToHashSet();
            var holders = source.Published().Where(other => other.Outcome.Futures.Any(outcome => sources.Contains(outcome.Future.Id))).ToArray();
            var rows = Of(source, table, holders);
            files.AddRange(rows.Files.Except(files));
            selects.AddRange(rows.Sql.Length == 0 ? [] : [Multiply(rows.Sql, Lists(table, run))]);
        }

        var sql = string.Join("\nUNION ALL ", selects);
        var own = shared.Where(batch => batch.Shared!.Run is null).ToArray();
        return new TableRows(
            sql.Length == 0 || own.Length == 0 ? sql : Multiply(sql, Lists(table, own).Prepend("[{'id': future, 'name': scenario}]")), files, shared.Length > 0);
    }

    private static TableRows Of(RunFolder folder, string table, IReadOnlyList<PublishedBatch> batches)
    {
        var merged = folder.CompactedPath(table);
        return File.Exists(merged)
            ? new TableRows($"SELECT * FROM read_parquet({DuckDb.Literal(merged)})", [(folder, merged)], HasShared: false)
            : OfParts(folder, table, batches);
    }

    /// <summary>Every row once for each future of its lists.</summary>
    private static string Multiply(string rows, IEnumerable<string> lists) => $"""
        SELECT s.* EXCLUDE (t) REPLACE (t.id AS future, t.name AS scenario)
        FROM (SELECT *, unnest(list_concat({string.Join(", ", lists.Select(list => $"({list})::{Targets}").Append($"[]::{Targets}"))})) AS t FROM ({rows})) s
        """;

    /// <summary>For every last shared quarter the futures that a row serves besides its own.</summary>
    private static IEnumerable<string> Lists(string table, IEnumerable<PublishedBatch> batches) => batches
        .GroupBy(batch => batch.Shared!.Until, StringComparer.Ordinal)
        .Select(until =>
        {
            var targets = until.SelectMany(batch => batch.Outcome.Futures.Zip(batch.Shared!.Futures, (outcome, source) => (Source: source, outcome.Future)))
                .GroupBy(pair => pair.Source, pair => string.Create(CultureInfo.InvariantCulture, $"{{'id': {pair.Future.Id}, 'name': {DuckDb.Literal(pair.Future.Scenario)}}}"))
                .Select(source => string.Create(CultureInfo.InvariantCulture, $"WHEN {source.Key} THEN [{string.Join(", ", source)}]"));
            return $"CASE WHEN {Until(table, until.Key)} THEN CASE future {string.Join(' ', targets)} ELSE [] END ELSE [] END";
        });

    /// <summary>Flows are kept by calendar year and written at its end.</summary>
    private static string Until(string table, string last)
    {
        _ = Quarter.TryParse(last, out var quarter);
        return string.Equals(table, FlowPart.Table, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"year <= {(quarter.IsYearEnd ? quarter.Year : quarter.Year - 1)}")
            : $"quarter <= {DuckDb.Literal(last)}";
    }
}
