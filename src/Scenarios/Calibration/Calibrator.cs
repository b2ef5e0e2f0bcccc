namespace Torch.Sim.Scenarios.Calibration;

/// <summary>
/// History matching in waves, then refinement in real runs: measure what a coarse world changes, fit what the base state is built from, rule out in
/// waves, run a sample of what is left, keep what real runs keep, and check the best on the full population.
/// </summary>
/// <param name="setting">Everything that decides the result.</param>
/// <param name="say">Told each step in English and Chinese.</param>
/// <param name="progress">Told the share of a step that is done; may be called from any thread.</param>
public sealed class Calibrator(CalibrationSetting setting, Action<string, string>? say = null, Action<double>? progress = null)
{
    private const int Finalists = 8;
    private const int FinalistSeeds = 2;
    private const int CheckSeeds = 8;

    /// <summary>Calibrates.</summary>
    public CalibrationResult Run(CancellationToken cancellation)
    {
        var shares = BaseShares.Of(setting.Files);
        var targets = setting.File.Targets.Select(target => shares.WithObservedTrend(target, setting.Files)).ToArray();
        var runs = new VectorRuns(targets, shares.Base, setting.FirstSeed, progress);
        Say("What a coarse world changes", "粗粒度人口带来的偏移");
        var shift = PopulationShift.Measure(setting, runs, targets.Length, cancellation);
        Say("Parameters of the base state", "基期参数");
        var setUps = SetUpFit.Run(setting, targets, runs, shift, cancellation);
        var basis = (double[])setting.Parameters.Defaults.Clone();
        foreach (var setUp in setUps)
        {
            basis[(int)setUp.Entry.Parameter] = setUp.Value;
        }

        var prior = ParameterBox.Prior(setting.Drawn);
        var matching = new HistoryMatching(targets, prior, shift, setting.Seed);
        var world = setting.World(basis, setting.Design.FirmsPerRecord);
        var points = new List<CalibratedPoint>();
        var waves = new List<WaveReport>();
        var design = LatinHypercubeDesign.Unit(setting.Design.Points, setting.Drawn.Count, setting.Seed, 1).Select(prior.At).ToArray();
        for (var wave = 1; wave <= setting.Design.Waves; wave++)
        {
            Say($"Wave {wave} of {setting.Design.Waves}", $"第 {wave} 轮，共 {setting.Design.Waves} 轮");
            points.AddRange(Points(design, wave));
            matching.Add(points);
            var number = wave == setting.Design.Waves ? setting.Design.Accepted : setting.Design.Points;
            (design, var remaining) = matching.Sample(number, wave + 1);
            waves.Add(new WaveReport(wave, setting.Design.Points, remaining, matching.Emulators));
        }

        Say("Real runs of what is left", "对剩余参数组实际运行");
        points.AddRange(Points(design, setting.Design.Waves + 1));
        var accepted = Accepted(points, targets, shift);
        Say("The best on the full population", "在全体企业上检验最优组");
        var (chosen, check) = Refine(points, accepted, targets, basis, runs, cancellation);
        return new CalibrationResult(
            setting, targets, shift, setUps, waves, points, accepted, chosen, check,
            ParameterProfile.Of(setting, targets, prior, matching, accepted, chosen, setUps, shift));

        IEnumerable<CalibratedPoint> Points(double[][] values, int wave)
        {
            var seeds = runs.Run(world, values.Select(point => setting.Vector(basis, point)).ToArray(), setting.Design.Seeds, cancellation);
            return values.Select((point, i) => new CalibratedPoint(
                point, shift.Mean.Select((moved, target) => seeds[i].Average(seed => seed[target]) + moved).ToArray(), seeds[i], wave));
        }
    }

    /// <summary>Points that real runs do not rule out, the least misfit first.</summary>
    private CalibratedPoint[] Accepted(List<CalibratedPoint> points, CalibrationTarget[] targets, PopulationShift shift)
    {
        var variances = PopulationShift.SeedVariances(points.Select(point => point.Seeds).ToArray(), targets.Length);
        return points.Where(point => !Enumerable.Range(0, targets.Length).Any(target => Implausibility.Of(
                targets[target], point.Mean[target], (variances[target] / setting.Design.Seeds) + shift.Variance[target], shift.SeedVariance[target])
                >= Implausibility.Limit))
            .OrderBy(point => point.Misfit(targets)).ToArray();
    }

    private (CalibratedPoint Chosen, double[][] Check) Refine(
        List<CalibratedPoint> points, CalibratedPoint[] accepted, CalibrationTarget[] targets, double[] basis, VectorRuns runs,
        CancellationToken cancellation)
    {
        var finalists = (accepted.Length > 0 ? accepted : [.. points.OrderBy(point => point.Misfit(targets))]).Take(Finalists).ToArray();
        var world = setting.World(basis, setting.CheckFirmsPerRecord);
        var vectors = finalists.Select(point => setting.Vector(basis, point.Values)).ToArray();
        var values = runs.Run(world, vectors, FinalistSeeds, cancellation);
        var best = Enumerable.Range(0, finalists.Length)
            .MinBy(i => CalibratedPoint.MisfitOf(targets, Enumerable.Range(0, targets.Length).Select(target => values[i].Average(seed => seed[target])).ToArray()));
        return (finalists[best], runs.Run(world, [vectors[best]], CheckSeeds, cancellation)[0]);
    }

    private void Say(string en, string zh) => say?.Invoke(en, zh);
}
