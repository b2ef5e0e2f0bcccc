using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Indicators;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Tests.Results;

namespace Torch.Sim.Scenarios.Tests.Analysis;

/// <summary>A run whose tables are written by hand: two zones in two of four cities, an enclave park, two scenarios under two seeds, 2025 and 2026.</summary>
internal sealed class HandMadeRun : IDisposable
{
    internal static readonly string[] CityCodes = ["c0", "c1", "c2", "c3"];
    private static readonly string[] s_zones = ["z0", "z1"];
    private static readonly string[] s_scenarios = ["baseline", "policy"];

    private readonly TemporaryRun _run = new();

    /// <summary>The run.</summary>
    /// <param name="value">Value of a cell; null is 1.</param>
    /// <param name="tables">Tables to write.</param>
    internal HandMadeRun(Func<Cell, double?> value, params ResultTable[] tables)
    {
        var futures = s_scenarios.SelectMany((scenario, i) => new[] { 1, 2 }.Select(seed => new Future((2 * i) + seed - 1, scenario, seed, 0))).ToArray();
        using var results = new ParquetResultsSink(_run.Folder).Open(0, futures);
        for (var quarter = 21; quarter <= 28; quarter++)
        {
            results.Write([.. tables.Select(table => Block(table, Quarter.FromIndex(quarter), futures, value))]);
        }

        results.Publish(Sample.Outcome(0, futures));
    }

    /// <summary>A number to be written.</summary>
    internal readonly record struct Cell(string Table, string Key, string Column, Quarter Quarter, Future Future)
    {
        internal bool IsPolicy => Future.Scenario == "policy" && Quarter >= Quarter.PlanStart;
    }

    internal RunFolder Folder => _run.Folder;

    internal static IndicatorPlaces Places { get; } = new(
        CityCodes.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal),
        [0, 0, 1, 1], 2,
        new Dictionary<string, int>(StringComparer.Ordinal) { ["z0"] = 0, ["z1"] = 1, ["e0"] = 3 },
        InverseDistanceWeights.RowStandardised([.. Enumerable.Range(0, 16).Select(cell => 100.0 * Math.Abs((cell / 4) - (cell % 4)))], 4));

    internal IndicatorTable Table(Quarter? quarter = null, params string[] scenarios) =>
        IndicatorTable.Read(Folder, Places, "baseline", quarter, scenarios.Length == 0 ? null : scenarios);

    /// <summary>The row of an indicator.</summary>
    internal static IndicatorRow Row(IndicatorTable table, string indicator, string scenario = "policy") =>
        Assert.Single(table.Rows, row => row.Definition.Name == indicator && row.Scenario == scenario);

    public void Dispose() => _run.Dispose();

    private static TableQuarter Block(ResultTable table, Quarter quarter, Future[] futures, Func<Cell, double?> value)
    {
        var keys = Keys(table);
        var values = new double[keys.Length * table.Columns.Count * 8];
        for (var i = 0; i < values.Length; i++)
        {
            if (i % 8 < futures.Length)
            {
                var column = table.Columns[i / 8 % table.Columns.Count].Name;
                var key = string.Join('|', keys[i / 8 / table.Columns.Count]);
                values[i] = value(new Cell(table.Name, key, column, quarter, futures[i % 8])) ?? 1;
            }
        }

        return new TableQuarter(table, quarter, keys, values, 8);
    }

    private static string[][] Keys(ResultTable table) => table.Name switch
    {
        "nation" => [[]],
        "zones" => [.. s_zones.Select(zone => new[] { zone })],
        "cities" => [.. CityCodes.Select(city => new[] { city })],
        "enclaves" => [["e0"]],
        "clusters" => [["z0-a", "z0", "a"], ["z0-b", "z0", "b"], ["z1-a", "z1", "a"], ["z1-b", "z1", "b"]],
        "rings" => [.. CoreRings.Names.Select(ring => new[] { "z0", ring })],
        _ => throw new ArgumentException(table.Name, nameof(table)),
    };
}
