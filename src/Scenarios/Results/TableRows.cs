using System.Globalization;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// All rows of one table of a run as SQL: those of the merged file, or those of the parts and, for futures that share a history with others, the rows
/// of these others under their own names.
/// </summary>
/// <param name="Sql">A SELECT.</param>
/// <param name="Own">The parts of the run itself.</param>
/// <param name="Files">All files it reads, with the run folder they belong to.</param>
/// <param name="SharedSql">A SELECT of the shared rows alone, or null when there are none.</param>
internal sealed record TableRows(string Sql, IReadOnlyList<PartFile> Own, IReadOnlyList<(RunFolder Folder, string Path)> Files, string? SharedSql)
{
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
        var own = batches.SelectMany(batch => batch.Parts).Where(part => string.Equals(part.Table, table, StringComparison.Ordinal)).ToArray();
        var files = own.Select(part => (folder, folder.At(part.Path))).ToList();
        var selects = own.Length == 0 ? [] : new List<string> { $"SELECT * FROM read_parquet({DuckDb.List(own.Select(part => folder.At(part.Path)))})" };
        var shared = batches.Select(batch => Shared(folder, table, batch, files)).OfType<string>().ToArray();
        return new TableRows(
            string.Join("\nUNION ALL ", selects.Concat(shared)), own, files, shared.Length == 0 ? null : string.Join("\nUNION ALL ", shared));
    }

    private static TableRows Of(RunFolder folder, string table, IReadOnlyList<PublishedBatch> batches)
    {
        var merged = folder.CompactedPath(table);
        return File.Exists(merged)
            ? new TableRows($"SELECT * FROM read_parquet({DuckDb.Literal(merged)})", [], [(folder, merged)], null)
            : OfParts(folder, table, batches);
    }

    private static string? Shared(RunFolder folder, string table, PublishedBatch batch, List<(RunFolder, string)> files)
    {
        if (batch.Shared is not { } shared)
        {
            return null;
        }

        var source = shared.Run is null ? folder : RunFolder.Open(shared.Run);
        var holders = source.Published().Where(other => other.Outcome.Futures.Any(outcome => shared.Futures.Contains(outcome.Future.Id))).ToArray();
        var rows = Of(source, table, holders);
        if (rows.Sql.Length == 0)
        {
            return null;
        }

        files.AddRange(rows.Files.Except(files));
        var names = batch.Outcome.Futures.Zip(shared.Futures, (outcome, id) => string.Create(
            CultureInfo.InvariantCulture, $"({id}::INTEGER, {outcome.Future.Id}::INTEGER, {DuckDb.Literal(outcome.Future.Scenario)})"));
        return $"""
            SELECT s.* REPLACE (m.id AS future, m.scenario AS scenario)
            FROM ({rows.Sql}) s JOIN (VALUES {string.Join(", ", names)}) m(source, id, scenario) ON s.future = m.source
            WHERE {Until(table, shared.Until)}
            """;
    }

    /// <summary>Flows are kept by calendar year and written at its end.</summary>
    private static string Until(string table, string last)
    {
        _ = Quarter.TryParse(last, out var quarter);
        return string.Equals(table, FlowPart.Table, StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"s.year <= {(quarter.IsYearEnd ? quarter.Year : quarter.Year - 1)}")
            : $"s.quarter <= {DuckDb.Literal(last)}";
    }
}
