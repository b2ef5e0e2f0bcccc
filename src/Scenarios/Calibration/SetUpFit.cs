using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>
/// Fits the free parameters from which the base state is built, one after the other on a grid of real runs with the other parameters at their defaults.
/// All futures of a study share one base state, so these have one value in all vectors.
/// </summary>
public static class SetUpFit
{
    private const int FewestSeeds = 4;
    private const int FinePoints = 400;
    private static readonly int[] s_levels = [9, 5];

    /// <summary>Fits.</summary>
    internal static IReadOnlyList<SetUpResult> Run(
        CalibrationSetting setting, IReadOnlyList<CalibrationTarget> targets, VectorRuns runs, PopulationShift shift, CancellationToken cancellation)
    {
        var basis = (double[])setting.Parameters.Defaults.Clone();
        var results = new List<SetUpResult>();
        foreach (var entry in setting.SetUps)
        {
            var levels = new SortedDictionary<double, double[]>();
            var (from, to) = (entry.From, entry.To);
            foreach (var count in s_levels)
            {
                var step = (to - from) / (count - 1);
                for (var level = 0; level < count; level++)
                {
                    var value = Math.Round(from + (level * step), 6);
                    if (!levels.ContainsKey(value))
                    {
                        levels[value] = Measure(setting, entry, basis, value, runs, shift, cancellation);
                    }
                }

                var best = Best(levels, targets);
                (from, to) = (Math.Max(entry.From, best - step), Math.Min(entry.To, best + step));
            }

            var fitted = Math.Round(Best(levels, targets), 3);
            basis[(int)entry.Parameter] = fitted;
            results.Add(new SetUpResult(entry, fitted, levels.Select(pair => (pair.Key, pair.Value)).ToArray()));
        }

        return results;
    }

    private static double[] Measure(
        CalibrationSetting setting, ParameterEntry entry, double[] basis, double value, VectorRuns runs, PopulationShift shift,
        CancellationToken cancellation)
    {
        var vector = (double[])basis.Clone();
        vector[(int)entry.Parameter] = value;
        var world = setting.World(vector, setting.Design.FirmsPerRecord);
        var seeds = runs.Run(world, [vector], Math.Max(FewestSeeds, setting.Design.Seeds), cancellation)[0];
        return shift.Mean.Select((moved, target) => seeds.Average(seed => seed[target]) + moved).ToArray();
    }

    /// <summary>The value with the least misfit, targets being linear between levels.</summary>
    internal static double Best(SortedDictionary<double, double[]> levels, IReadOnlyList<CalibrationTarget> targets)
    {
        var grid = levels.ToArray();
        var (best, least) = (grid[0].Key, double.PositiveInfinity);
        for (var i = 0; i + 1 < grid.Length; i++)
        {
            for (var part = 0; part <= FinePoints / grid.Length; part++)
            {
                var weight = part / (double)(FinePoints / grid.Length);
                var mean = grid[i].Value.Zip(grid[i + 1].Value, (a, b) => ((1 - weight) * a) + (weight * b)).ToArray();
                var misfit = CalibratedPoint.MisfitOf(targets, mean);
                if (misfit < least)
                {
                    (best, least) = (((1 - weight) * grid[i].Key) + (weight * grid[i + 1].Key), misfit);
                }
            }
        }

        return best;
    }
}

/// <summary>A fitted parameter of the base state.</summary>
/// <param name="Entry">The parameter.</param>
/// <param name="Value">Fitted value.</param>
/// <param name="Levels">Values that were run and the targets there.</param>
public sealed record SetUpResult(ParameterEntry Entry, double Value, IReadOnlyList<(double Value, double[] Mean)> Levels);
