using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Tests.Results;

namespace Torch.Sim.Scenarios.Tests.Analysis;

/// <summary>
/// A run of two scenarios, three seeds and eight quarters whose figures are made by hand: a figure is zero unless one was set.
/// </summary>
internal sealed class TwoScenarioRun : IDisposable
{
    public const int Seeds = 3;
    public const int Quarters = 8;
    private const int Lanes = 8;

    private readonly TemporaryRun run = new();

    private TwoScenarioRun()
    {
    }

    public RunQuery Query { get; private set; } = null!;

    /// <summary>A run of one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keys">Keys of its rows.</param>
    /// <param name="value">The figure of a column at a row in a scenario (0 baseline, 1 policy), a seed from 1 on and a quarter from 1 on.</param>
    public static TwoScenarioRun Of(ResultTable table, IReadOnlyList<string[]> keys, Func<string, int, int, int, int, double> value) =>
        Of([(table, keys, value)], []);

    public static TwoScenarioRun Of(
        IReadOnlyList<(ResultTable Table, IReadOnlyList<string[]> Keys, Func<string, int, int, int, int, double> Value)> tables, IReadOnlyList<FlowYear> flows)
    {
        var made = new TwoScenarioRun();
        Future[] futures = [.. Enumerable.Range(0, 2 * Seeds).Select(id => new Future(id, id < Seeds ? "baseline" : "policy", 1 + (id % Seeds), 0))];
        using (var results = new ParquetResultsSink(made.run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= Quarters; quarter++)
            {
                results.Write([.. tables.Select(entry => Block(entry.Table, entry.Keys, entry.Value, quarter, futures))]);
            }

            results.WriteFlows(flows);
            results.Publish(Sample.Outcome(0, futures));
        }

        made.Query = RunQuery.Open(made.run.Folder);
        return made;
    }

    public void Dispose()
    {
        Query.Dispose();
        run.Dispose();
    }

    private static TableQuarter Block(
        ResultTable table, IReadOnlyList<string[]> keys, Func<string, int, int, int, int, double> value, int quarter, Future[] futures)
    {
        var columns = table.Columns.Count;
        var values = new double[keys.Count * columns * Lanes];
        for (var row = 0; row < keys.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var lane = 0; lane < futures.Length; lane++)
                {
                    values[(((row * columns) + column) * Lanes) + lane] = value(
                        table.Columns[column].Name, row, lane < Seeds ? 0 : 1, futures[lane].Seed, quarter);
                }
            }
        }

        return new TableQuarter(table, Quarter.FromIndex(quarter), keys, values, Lanes);
    }
}
