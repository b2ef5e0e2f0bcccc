namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What has been ruled out so far: the emulators of every wave, and how implausible they find a point.</summary>
/// <param name="targets">Targets.</param>
/// <param name="prior">Ranges of parameters.yaml.</param>
/// <param name="shift">From the coarse world to the full population.</param>
/// <param name="seed">Seed of designs.</param>
public sealed class HistoryMatching(IReadOnlyList<CalibrationTarget> targets, ParameterBox prior, PopulationShift shift, int seed)
{
    private const int CandidatesPerRound = 4096;
    private const int MostRounds = 12;

    private readonly List<IReadOnlyList<QuadraticEmulator>> _waves = [];
    private readonly ParameterBox _prior = prior;

    /// <summary>The smallest box known to hold all that is not ruled out.</summary>
    public ParameterBox Box { get; private set; } = prior;

    /// <summary>Emulators of the last wave, one per target.</summary>
    public IReadOnlyList<QuadraticEmulator> Emulators => _waves[^1];

    /// <summary>Adds a wave: emulators fitted to all points inside the box.</summary>
    /// <param name="points">All points run so far.</param>
    public void Add(IReadOnlyList<CalibratedPoint> points)
    {
        var inside = points.Where(point => Box.Holds(point.Values)).ToArray();
        var places = inside.Select(point => point.Values).ToArray();
        _waves.Add(Enumerable.Range(0, targets.Count)
            .Select(target => QuadraticEmulator.Fit(places, inside.Select(point => point.Mean[target]).ToArray(), Box.From, Box.To)).ToArray());
    }

    /// <summary>Largest implausibility of a point over targets and waves.</summary>
    public double At(double[] point)
    {
        var worst = 0.0;
        foreach (var emulators in _waves)
        {
            for (var target = 0; target < targets.Count; target++)
            {
                var (mean, variance) = emulators[target].At(point);
                worst = Math.Max(worst, Implausibility.Of(
                    targets[target], mean, variance + shift.Variance[target], shift.SeedVariance[target]));
            }
        }

        return worst;
    }

    /// <summary>Points that are not ruled out, uniform over them; where these are too few, the least implausible ones besides. Narrows the box.</summary>
    /// <param name="number">How many.</param>
    /// <param name="stage">Number of the sample.</param>
    /// <returns>The points and the share of the prior's volume that is not ruled out.</returns>
    public (double[][] Points, double Remaining) Sample(int number, int stage)
    {
        var kept = new List<double[]>();
        var others = new List<(double Implausibility, double[] Point)>();
        var tried = 0;
        for (var round = 0; round < MostRounds && kept.Count < number; round++)
        {
            var candidates = LatinHypercubeDesign.Unit(CandidatesPerRound, _prior.From.Length, seed, (1000 * stage) + round).Select(Box.At).ToArray();
            var found = new double[candidates.Length];
            Parallel.For(0, candidates.Length, i => found[i] = At(candidates[i]));
            tried += candidates.Length;
            kept.AddRange(candidates.Where((_, i) => found[i] < Implausibility.Limit));
            others.AddRange(candidates.Select((point, i) => (found[i], point)).Where(pair => pair.Item1 >= Implausibility.Limit)
                .OrderBy(pair => pair.Item1).Take(number));
        }

        var remaining = (double)kept.Count / tried * Box.VolumeOver(_prior);
        var points = kept.Take(number).Concat(others.OrderBy(pair => pair.Implausibility).Select(pair => pair.Point)).Take(number).ToArray();
        Box = Box.Around(kept.Count >= number ? kept : points);
        return (points, remaining);
    }
}
