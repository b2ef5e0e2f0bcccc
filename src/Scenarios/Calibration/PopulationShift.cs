using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What changes at each target when every firm has its own record instead of one record for many: measured on a few vectors under the same seeds.</summary>
/// <param name="Mean">Full population less coarse one, by target.</param>
/// <param name="Variance">Variance of that difference over vectors, by target.</param>
/// <param name="SeedVariance">Variance between the seeds of one vector in the full population, by target.</param>
public sealed record PopulationShift(double[] Mean, double[] Variance, double[] SeedVariance)
{
    private const int Vectors = 8;
    private const int Seeds = 2;

    /// <summary>Measures.</summary>
    internal static PopulationShift Measure(CalibrationSetting setting, VectorRuns runs, int targets, CancellationToken cancellation)
    {
        var basis = setting.Parameters.Defaults;
        var vectors = LatinHypercubeDesign.Unit(Vectors, setting.Drawn.Count, setting.Seed, 0)
            .Select(point => setting.Vector(basis, ParameterBox.Prior(setting.Drawn).At(point))).ToArray();
        var full = Sample(setting.World(basis, setting.CheckFirmsPerRecord));
        var coarse = setting.Design.FirmsPerRecord == setting.CheckFirmsPerRecord
            ? full
            : Sample(setting.World(basis, setting.Design.FirmsPerRecord));
        var shift = new PopulationShift(new double[targets], new double[targets], SeedVariances(full, targets));
        for (var target = 0; target < targets; target++)
        {
            var differences = full.Zip(coarse, (a, b) => a.Average(seed => seed[target]) - b.Average(seed => seed[target])).ToArray();
            shift.Mean[target] = differences.Average();
            shift.Variance[target] = differences.Sum(d => (d - shift.Mean[target]) * (d - shift.Mean[target])) / (Vectors - 1);
        }

        return shift;

        double[][][] Sample(World world) => runs.Run(world, vectors, Seeds, cancellation);
    }

    /// <summary>Variance between seeds, pooled over vectors, by target; zero with one seed.</summary>
    internal static double[] SeedVariances(IReadOnlyList<double[][]> values, int targets)
    {
        var variances = new double[targets];
        var freedom = values.Sum(vector => vector.Length - 1);
        for (var target = 0; target < targets && freedom > 0; target++)
        {
            foreach (var seeds in values)
            {
                var mean = seeds.Average(seed => seed[target]);
                variances[target] += seeds.Sum(seed => (seed[target] - mean) * (seed[target] - mean)) / freedom;
            }
        }

        return variances;
    }
}
