using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Median and 90 % band of the zones' share in the last quarter, over the futures that are finished; read beside the run, never in its way.</summary>
internal sealed class FinishedBands(RunFolder folder)
{
    private static readonly ResultSeries s_share = ResultSeries.Of(ResultTables.Nation, "zones_share") with { Scale = 100 };

    private volatile IReadOnlyDictionary<string, Bands> _bands = new Dictionary<string, Bands>(StringComparer.Ordinal);
    private Task _reading = Task.CompletedTask;
    private int _read = -1;

    /// <summary>The bands read last, by scenario.</summary>
    internal IReadOnlyDictionary<string, Bands> Latest => _bands;

    /// <summary>Reads again, in the background, when more futures are finished than at the last reading.</summary>
    internal void Refresh(int finished)
    {
        if (finished > _read && _reading.IsCompleted && finished > 0)
        {
            _read = finished;
            _reading = Task.Run(Read);
        }
    }

    /// <summary>Waits for a reading that is under way.</summary>
    internal Task Settle() => _reading;

    /// <summary>Reads now. What cannot be read is shown later or not at all: the run itself says what is wrong with its folder.</summary>
    internal void Read()
    {
        try
        {
            using var query = RunQuery.Open(folder);
            if (query.Tables.Contains("nation", StringComparer.Ordinal))
            {
                _bands = Bands.Read(query, s_share).ToDictionary(band => band.Scenario, StringComparer.Ordinal);
            }
        }
        catch (ResultsStoreException)
        {
            _read = -1;
        }
        catch (QueryException)
        {
            _read = -1;
        }
    }
}
