using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Firms by quarter of birth, kept up to date event by event, so that no pass over the firms is needed to count ages.</summary>
/// <remarks>Shape birth quarters × lanes, in firms.</remarks>
internal sealed class AgeCohorts
{
    /// <summary>Firms older than this at quarter 0 are put into the oldest cohort: they are all in the last age class.</summary>
    internal const int Oldest = 4 * ClusterReport.Ages;

    private readonly LaneTable _firms;
    private readonly LaneTable _exits;
    private readonly int _lanes;

    internal AgeCohorts(int quarters, int lanes)
    {
        _lanes = lanes;
        _firms = new LaneTable(Oldest + quarters + 1, lanes);
        _exits = new LaneTable(ClusterReport.Ages, lanes);
    }

    /// <summary>Adds firms born in a quarter, one lane.</summary>
    internal void Add(int lane, double born, double firms) => _firms.Row(Cohort(born))[lane] += firms;

    /// <summary>Counts firms with another quarter of birth: they were taken into an older record.</summary>
    internal void MoveBirth(int lane, double from, double to, double firms)
    {
        _firms.Row(Cohort(from))[lane] -= firms;
        _firms.Row(Cohort(to))[lane] += firms;
    }

    /// <summary>Takes eight lanes' worth of a record out of its cohorts.</summary>
    internal void Remove(int lane, Vec born, Vec firms, int quarter, bool isExit)
    {
        for (var i = 0; i < Lanes.Block; i++)
        {
            if (firms[i] > 0)
            {
                _firms.Row(Cohort(born[i]))[lane + i] -= firms[i];
                if (isExit)
                {
                    // By the age it was last counted with: the exits of a class over its firms a quarter before are the hazard of that year of age.
                    _exits.Row(AgeClass(quarter - 1 - born[i]))[lane + i] += firms[i];
                }
            }
        }
    }

    /// <summary>Writes firms by age and the quarter's exits by age into a report, and forgets the exits.</summary>
    internal void Report(LaneTable report, int quarter)
    {
        for (var age = 0; age < ClusterReport.Ages; age++)
        {
            report.Row(ClusterReport.FirmsByAge + age).Clear();
            _exits.Row(age).CopyTo(report.Row(ClusterReport.ExitsByAge + age));
            _exits.Row(age).Clear();
        }

        for (var born = -Oldest; born <= quarter; born++)
        {
            var row = ClusterReport.FirmsByAge + AgeClass(quarter - born);
            for (var lane = 0; lane < _lanes; lane += Lanes.Block)
            {
                report.Add(row, lane, _firms[born + Oldest, lane]);
            }
        }
    }

    /// <summary>Takes down a lane: firms by quarter of birth up to this quarter.</summary>
    internal void Save(LaneStateWriter to)
    {
        var section = to.Section("cohorts", Oldest + to.Quarter + 1);
        for (var row = 0; row < section.Length; row++)
        {
            section[row] = _firms.Row(row)[to.Lane];
        }
    }

    /// <summary>Takes over a lane.</summary>
    internal void Load(LaneStateReader from)
    {
        var section = from.Section("cohorts", Oldest + from.Quarter + 1);
        for (var row = 0; row < _firms.RowCount; row++)
        {
            _firms.Row(row)[from.Lane] = row < section.Length ? section[row] : 0;
        }
    }

    private static int Cohort(double born) => Math.Max((int)born, -Oldest) + Oldest;

    private static int AgeClass(double age) => Math.Clamp((int)age / 4, 0, ClusterReport.Ages - 1);
}
