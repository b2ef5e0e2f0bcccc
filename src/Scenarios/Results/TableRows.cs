using System.Globalization;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// All rows of one table of a run as SQL: those of the merged file, or those of the parts and, for futures that share a history with others, the rows
/// of these others under their own names.
/// </summary>
/// <remarks>One scan of all files, in which a row that serves several futures is multiplied by unnest. A join, or a union of SELECTs, needs more than the
/// 512 MiB that merging has: 7.4 million rows of flows end in "out of memory".</remarks>
/// <param name="Sql">A SELECT, or nothing when there are no rows.</param>
/// <param name="Files">All files it reads, with the run folder they belong to.</param>
/// <param name="SharedSql">A SELECT whose column n sums to the rows that futures share with others, or nothing when there are none.</param>
internal sealed record TableRows(string Sql, IReadOnlyList<(RunFolder Folder, string Path)> Files, string SharedSql)
{
    private const string ListType = "STRUCT(id INTEGER, name VARCHAR)[]";

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
        var files = batches.SelectMany(batch => batch.Parts).Where(part => string.Equals(part.Table, table, StringComparison.Ordinal))
            .Select(part => (folder, Path: folder.At(part.Path))).ToList();
        var scanned = files.Select(file => file.Path).ToList();
        var (own, taken) = (ServedHere(batches), ServedFromElsewhere(batches));
        var (cases, nested, sizes) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var run in taken.GroupBy(row => row.Run, StringComparer.Ordinal))
        {
            var source = RunFolder.Open(run.Key);
            var merged = source.CompactedPath(table);
            if (File.Exists(merged))
            {
                cases.Add($"WHEN filename = {DuckDb.Literal(merged)} THEN {Targets(table, run.Select(row => row.Row))}");
                files.Add((source, merged));
                scanned.Add(merged);
                continue;
            }

            var sources = run.Select(row => row.Row.Source).ToHashSet();
            var rows = OfParts(source, table, [.. source.Published().Where(other => other.Outcome.Futures.Any(outcome => sources.Contains(outcome.Future.Id)))]);
            files.AddRange(rows.Files.Except(files));
            if (rows.Sql.Length > 0)
            {
                var targets = Targets(table, run.Select(row => row.Row));
                nested.Add(Multiply(rows.Sql, targets, "t"));
                sizes.Add($"SELECT len({targets}) AS n FROM ({rows.Sql})");
            }
        }

        var scan = $"SELECT * FROM read_parquet({DuckDb.List(scanned)}, filename = true)";
        string ListOf(string ofOwn) => $"CASE {string.Join(' ', cases.Prepend("WHEN false THEN []"))} ELSE {ofOwn} END";
        if (scanned.Count > 0 && own.Count + cases.Count > 0)
        {
            sizes.Add($"SELECT len({ListOf(Targets(table, own))}) AS n FROM ({scan})");
            scan = Multiply(scan, ListOf($"list_concat([{{'id': future, 'name': scenario}}]::{ListType}, {Targets(table, own)})"), "t, filename");
        }
        else
        {
            scan = $"SELECT * EXCLUDE (filename) FROM ({scan})";
        }

        return new TableRows(Union(scanned.Count == 0 ? nested : nested.Prepend(scan)), files, Union(sizes));
    }

    private static TableRows Of(RunFolder folder, string table, IReadOnlyList<PublishedBatch> batches)
    {
        var merged = folder.CompactedPath(table);
        return File.Exists(merged)
            ? new TableRows($"SELECT * FROM read_parquet({DuckDb.Literal(merged)})", [(folder, merged)], "")
            : OfParts(folder, table, batches);
    }

    private static string Union(IEnumerable<string> selects) => string.Join("\nUNION ALL ", selects);

    /// <summary>Futures of this run whose rows serve others of this run.</summary>
    private static List<Service> ServedHere(IReadOnlyList<PublishedBatch> batches) =>
        [.. batches.Where(batch => batch.Shared is { Run: null }).SelectMany(Services)];

    /// <summary>Futures of other runs whose rows serve futures of this one, also by way of a future of this run that began with them itself.</summary>
    private static List<(string Run, Service Row)> ServedFromElsewhere(IReadOnlyList<PublishedBatch> batches)
    {
        var direct = batches.Where(batch => batch.Shared is { Run: not null })
            .SelectMany(batch => Services(batch).Select(row => (Run: batch.Shared!.Run!, Row: row))).ToList();
        var onward = ServedHere(batches).SelectMany(row => direct.Where(first => first.Row.Target.Id == row.Source)
            .Select(first => (first.Run, first.Row with { Target = row.Target })));
        return [.. direct, .. onward];
    }

    private static IEnumerable<Service> Services(PublishedBatch batch) =>
        batch.Outcome.Futures.Zip(batch.Shared!.Futures, (outcome, source) => new Service(batch.Shared.Until, source, outcome.Future));

    /// <summary>Every row once for each future of its list.</summary>
    private static string Multiply(string rows, string targets, string excluded) => $"""
        SELECT s.* EXCLUDE ({excluded}) REPLACE (t.id AS future, t.name AS scenario) FROM (SELECT *, unnest({targets}) AS t FROM ({rows})) s
        """;

    /// <summary>The futures that a row serves besides its own, as a list.</summary>
    private static string Targets(string table, IEnumerable<Service> services)
    {
        var lists = services.GroupBy(service => service.Until, StringComparer.Ordinal).Select(until =>
        {
            var cases = until.GroupBy(service => service.Source).Select(source => string.Create(
                CultureInfo.InvariantCulture, $"WHEN {source.Key} THEN [{string.Join(", ", source.Select(service => Struct(service.Target)))}]"));
            return $"(CASE WHEN {Until(table, until.Key)} THEN CASE future {string.Join(' ', cases)} ELSE [] END ELSE [] END)::{ListType}";
        });
        return $"list_concat({string.Join(", ", lists.Append($"[]::{ListType}"))})";
    }

    private static string Struct(Future future) =>
        string.Create(CultureInfo.InvariantCulture, $"{{'id': {future.Id}, 'name': {DuckDb.Literal(future.Scenario)}}}");

    /// <summary>Flows are kept by calendar year and written at its end.</summary>
    private static string Until(string table, string last)
    {
        _ = Quarter.TryParse(last, out var quarter);
        return string.Equals(table, FlowPart.Table, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"year <= {(quarter.IsYearEnd ? quarter.Year : quarter.Year - 1)}")
            : $"quarter <= {DuckDb.Literal(last)}";
    }

    /// <summary>Rows up to a quarter of one future that are also those of another.</summary>
    private readonly record struct Service(string Until, int Source, Future Target);
}
