using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>The columns every table begins with: future, scenario, seed.</summary>
internal sealed class FutureColumns
{
    private readonly int[] ids;
    private readonly string[] scenarios;
    private readonly int[] seeds;
    private readonly NumberBuffer<int> id = new("future");
    private readonly TextBuffer scenario = new("scenario");
    private readonly NumberBuffer<int> seed = new("seed");

    public FutureColumns(IReadOnlyList<Future> futures)
    {
        ids = [.. futures.Select(future => future.Id)];
        scenarios = [.. futures.Select(future => future.Scenario)];
        seeds = [.. futures.Select(future => future.Seed)];
    }

    /// <summary>Number of futures.</summary>
    public int Count => ids.Length;

    public IEnumerable<ColumnBuffer> Buffers => [id, scenario, seed];

    /// <summary>Fills one row per future, in lane order.</summary>
    public void WriteAll(int first)
    {
        ids.CopyTo(id.Rows(first, Count));
        scenarios.CopyTo(scenario.Rows(first, Count));
        seeds.CopyTo(seed.Rows(first, Count));
    }

    /// <summary>Fills one row for one lane.</summary>
    public void WriteOne(int row, int lane)
    {
        id.Rows(row, 1)[0] = ids[lane];
        scenario.Rows(row, 1)[0] = scenarios[lane];
        seed.Rows(row, 1)[0] = seeds[lane];
    }
}
