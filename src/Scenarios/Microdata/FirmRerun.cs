using System.Globalization;
using Torch.Sim.Model;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Microdata;

/// <summary>Runs one future of a run again, as one plain loop, and holds what its firms do against what the run stored.</summary>
/// <remarks>
/// A run keeps no firms, only a digest of them. Up to the quarter the path of the output index must come out with the same bits; at the last quarter of
/// the run the digest over every firm at every year end must too; in any quarter the firms must add up to the stored rows of every zone.
/// </remarks>
public static class FirmRerun
{
    private const double Tolerance = 1e-9;

    private static readonly (string Column, Func<FirmQuarter, double> Value)[] s_sums =
    [
        ("value_added_m_yuan", firm => firm.FirmsInQuarter * firm.Flows.ValueAdded),
        ("rd_m_yuan", firm => firm.FirmsInQuarter * firm.Flows.Rd),
        ("firms", firm => firm.FirmsAtEnd),
        ("skilled_persons", firm => firm.FirmsAtEnd * firm.Stocks.Skilled),
        ("other_persons", firm => firm.FirmsAtEnd * firm.Stocks.Other),
        ("capital_m_yuan", firm => firm.FirmsAtEnd * firm.Stocks.Capital),
        ("knowledge_m_yuan", firm => firm.FirmsAtEnd * firm.Stocks.Knowledge),
        ("loans_m_yuan", firm => firm.FirmsAtEnd * firm.Stocks.Debt),
    ];

    /// <summary>Every firm of a future in a quarter, by cluster and slot.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="world">Its world.</param>
    /// <param name="future">One of its finished futures.</param>
    /// <param name="quarter">A quarter that the run reaches.</param>
    /// <param name="cancellation">Stops between quarters.</param>
    /// <exception cref="ResultsStoreException">What comes out is not what the run stored.</exception>
    public static IReadOnlyList<FirmQuarter> Run(
        RunFolder folder, PlanRecord plan, World world, Future future, Quarter quarter, CancellationToken cancellation)
    {
        var outcomes = folder.Outcomes().SelectMany(batch => batch.Futures).ToArray();
        var stored = outcomes.First(outcome => outcome.Future == future);
        var baselines = outcomes.Where(outcome => plan.IsBaseline(outcome.Future))
            .ToDictionary(outcome => (outcome.Future.Seed, outcome.Future.Draw), outcome => outcome.OutputIndexLog);
        using var sequential = new SequentialWorld(
            world, plan.Spec(0, [future], world, baselines).Build(world.NationalPath), null, (count, body) => Parallel.For(0, count, body));
        sequential.Watch(0);
        while (sequential.QuartersDone < quarter.Index)
        {
            cancellation.ThrowIfCancellationRequested();
            sequential.Step();
        }

        RequireSamePath(folder, stored, sequential.OutcomeSoFar().Futures[0], quarter.Index);
        var firms = sequential.FirmsOfQuarter().ToArray();
        RequireSameSums(folder, world, firms, future, quarter);
        return firms;
    }

    private static void RequireSamePath(RunFolder folder, FutureOutcome stored, FutureOutcome now, int quarter)
    {
        var last = stored.OutputIndexLog.Length - 1;
        var differs = Enumerable.Range(0, quarter + 1).Any(q =>
            BitConverter.DoubleToInt64Bits(stored.OutputIndexLog[q]) != BitConverter.DoubleToInt64Bits(now.OutputIndexLog[q]));
        if (differs || (quarter == last && !string.Equals(stored.Digest, now.Digest, StringComparison.Ordinal)))
        {
            throw new ResultsStoreException(
                folder.FullPath, $"{stored.Future.Scenario}, seed {stored.Future.Seed}, came out otherwise than stored; expected the program and data that wrote the run");
        }
    }

    private static void RequireSameSums(RunFolder folder, World world, FirmQuarter[] firms, Future future, Quarter quarter)
    {
        using var query = RunQuery.Open(folder);
        var columns = string.Join(", ", s_sums.Select(sum => sum.Column));
        var rows = query.Run(string.Create(
            CultureInfo.InvariantCulture, $"SELECT zone_id, {columns} FROM zones WHERE future = {future.Id} AND quarter = '{quarter}'")).Rows;
        var byZone = firms.Where(firm => world.Clusters[firm.Cluster].Park < world.Zones.Count)
            .ToLookup(firm => world.CodeOf(world.Clusters[firm.Cluster].Park), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            for (var sum = 0; sum < s_sums.Length; sum++)
            {
                var expected = Convert.ToDouble(row[sum + 1], CultureInfo.InvariantCulture);
                var found = byZone[(string)row[0]!].Sum(s_sums[sum].Value);
                if (Math.Abs(found - expected) > Tolerance * Math.Max(1, Math.Abs(expected)))
                {
                    throw new ResultsStoreException(folder.ResultsPath, string.Create(
                        CultureInfo.InvariantCulture, $"{row[0]} in {quarter} has {s_sums[sum].Column} {expected:R}; its firms add up to {found:R}"));
                }
            }
        }
    }
}
