using Torch.Sim.Model;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Runs parameter vectors as one plain loop each and measures the targets. Batches and threads change no bit.</summary>
/// <param name="targets">Targets, in the order of the values returned.</param>
/// <param name="baseShare">Zones' share of 2019 in the base state, percent.</param>
/// <param name="firstSeed">First seed; the following ones count up.</param>
/// <param name="progress">Told the share of all quarters done, 0 to 1; may be called from any thread.</param>
public sealed class VectorRuns(IReadOnlyList<CalibrationTarget> targets, double baseShare, int firstSeed, Action<double>? progress = null)
{
    private const int FewFutures = 64;
    private const int TrendYears = 3;
    private const double TailShare = 0.05;
    private const double FewestTailRecords = 8;

    /// <summary>Runs vectors.</summary>
    /// <param name="world">World whose base state fits the vectors.</param>
    /// <param name="vectors">Full parameter vectors.</param>
    /// <param name="seeds">Seeds per vector.</param>
    /// <param name="cancellation">Stops between quarters.</param>
    /// <returns>Values by vector, seed and target.</returns>
    public double[][][] Run(World world, IReadOnlyList<double[]> vectors, int seeds, CancellationToken cancellation)
    {
        var values = vectors.Select(_ => Enumerable.Range(0, seeds).Select(_ => new double[targets.Count]).ToArray()).ToArray();
        var pairs = Enumerable.Range(0, vectors.Count).SelectMany(vector => Enumerable.Range(0, seeds).Select(seed => (vector, seed))).ToArray();
        var chunks = pairs.Chunk(pairs.Length <= FewFutures ? Lanes.Block : 2 * Lanes.Block).ToArray();
        var levels = Enumerable.Range(0, targets.Count).Where(target => targets[target].Measure != TargetMeasure.TrendWithoutStep).ToArray();
        var trends = Enumerable.Range(0, targets.Count).Except(levels).ToArray();
        var jobs = chunks.Where(_ => levels.Length > 0).Select(chunk => (Chunk: chunk, IsTrend: false))
            .Concat(chunks.Where(_ => trends.Length > 0).Select(chunk => (Chunk: chunk, IsTrend: true))).ToArray();
        var lastYear = levels.Select(target => targets[target].Year).Append(Quarter.Base.Year).Max();
        var sizes = jobs.Select(job => (double)job.Chunk.Length * (job.IsTrend ? TrendYears : lastYear - Quarter.Base.Year)).ToArray();
        var (total, done) = (sizes.Sum(), 0.0);
        var counting = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, jobs.Length, options, job =>
        {
            var (chunk, isTrend) = jobs[job];
            if (isTrend)
            {
                RunTrend(world, vectors, chunk, values, trends, cancellation);
            }
            else
            {
                RunLevels(world, vectors, chunk, values, levels, lastYear, cancellation);
            }

            lock (counting)
            {
                done += sizes[job];
                progress?.Invoke(total == 0 ? 1 : done / total);
            }
        });
        return values;
    }

    private void RunLevels(
        World world, IReadOnlyList<double[]> vectors, (int Vector, int Seed)[] chunk, double[][][] values, int[] levels, int lastYear,
        CancellationToken cancellation)
    {
        var recorder = new TargetRecorder(world);
        using var run = Start(world, chunk, chunk.Select(pair => vectors[pair.Vector]).ToArray(), recorder, lastYear);
        for (var year = Quarter.Base.Year; year <= lastYear; year++)
        {
            Advance(run, year, cancellation);
            foreach (var target in levels.Where(target => targets[target].Year == year))
            {
                for (var lane = 0; lane < chunk.Length; lane++)
                {
                    values[chunk[lane].Vector][chunk[lane].Seed][target] = Level(targets[target], run, world, recorder, lane);
                }
            }
        }
    }

    private void RunTrend(
        World world, IReadOnlyList<double[]> vectors, (int Vector, int Seed)[] chunk, double[][][] values, int[] trends, CancellationToken cancellation)
    {
        var recorder = new TargetRecorder(world);
        var withoutStep = chunk.Select(pair =>
        {
            var vector = (double[])vectors[pair.Vector].Clone();
            vector[(int)Parameter.CommonStep] = 0;
            return vector;
        }).ToArray();
        using var run = Start(world, chunk, withoutStep, recorder, Quarter.Base.Year + TrendYears);
        Advance(run, Quarter.Base.Year + TrendYears, cancellation);
        for (var lane = 0; lane < chunk.Length; lane++)
        {
            foreach (var target in trends)
            {
                values[chunk[lane].Vector][chunk[lane].Seed][target] = (recorder.FixedShare(lane) - baseShare) / TrendYears;
            }
        }
    }

    private double Level(CalibrationTarget target, SequentialWorld run, World world, TargetRecorder recorder, int lane) => target.Measure switch
    {
        TargetMeasure.ZonesShare when target.Year == Quarter.Base.Year => baseShare,
        TargetMeasure.ZonesShare => recorder.ZonesShare(lane),
        TargetMeasure.FirmsWithLoan => recorder.FirmsWithLoan(lane),
        TargetMeasure.TailExponent => TailExponent(run, world, lane),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Measure, "not a level"),
    };

    /// <summary>Hill exponent over the top 5 % of each province's firms; the median over provinces with enough records in the tail.</summary>
    private static double TailExponent(SequentialWorld run, World world, int lane)
    {
        var exponents = new List<double>();
        var provinces = Enumerable.Range(0, world.Clusters.Count).Where(cluster => world.Clusters[cluster].Park < world.Zones.Count)
            .GroupBy(cluster => world.Zones[world.Clusters[cluster].Park].Province, StringComparer.Ordinal);
        foreach (var province in provinces)
        {
            var (staff, firms) = (new List<double>(), new List<double>());
            foreach (var cluster in province)
            {
                FirmMicrodata.AddStaff(run, cluster, lane, staff, firms);
            }

            var tail = HillEstimator.Estimate(staff.ToArray(), firms.ToArray(), TailShare * firms.Sum());
            if (tail.EffectiveRecords >= FewestTailRecords && double.IsFinite(tail.Alpha))
            {
                exponents.Add(tail.Alpha);
            }
        }

        // A world too coarse for any province: the nation as a whole.
        return exponents.Count > 0 ? SampleQuantile.Of(exponents, 0.5) : NationalTail(run, world, lane);
    }

    private static double NationalTail(SequentialWorld run, World world, int lane)
    {
        var (staff, firms) = (new List<double>(), new List<double>());
        for (var cluster = 0; cluster < world.Clusters.Count; cluster++)
        {
            FirmMicrodata.AddStaff(run, cluster, lane, staff, firms);
        }

        return HillEstimator.Estimate(staff.ToArray(), firms.ToArray(), TailShare * firms.Sum()).Alpha;
    }

    private SequentialWorld Start(World world, (int Vector, int Seed)[] chunk, double[][] vectors, TargetRecorder recorder, int lastYear)
    {
        var futures = chunk.Select((pair, i) => new Future(i, "baseline", firstSeed + pair.Seed, pair.Vector)).ToArray();
        var spec = new BatchSpec(
            0, new Quarter(lastYear, 4).Index, futures, vectors, [], futures.Select(_ => PolicyProgramme.None).ToArray(), new double[]?[futures.Length], []);
        return new SequentialWorld(world, spec.Build(world.NationalPath), recorder);
    }

    private static void Advance(SequentialWorld run, int year, CancellationToken cancellation)
    {
        while (run.QuartersDone < new Quarter(year, 4).Index)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
        }
    }
}
