using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What the targets say about one parameter alone, whatever the others are.</summary>
/// <param name="Entry">The parameter.</param>
/// <param name="Chosen">Value in the chosen vector.</param>
/// <param name="From">Smallest accepted value; NaN when none is accepted.</param>
/// <param name="To">Largest accepted value.</param>
/// <param name="Least">Least implausibility in each of the ten equal parts of its range, over all values of the others.</param>
/// <param name="Status">Verdict.</param>
/// <param name="Partner">The parameter with which it trades off most in accepted vectors; null with fewer than three of them or for the base state.</param>
/// <param name="Correlation">Correlation with it over accepted vectors.</param>
public sealed record ParameterProfile(
    ParameterEntry Entry, double Chosen, double From, double To, double[] Least, IdentificationStatus Status, ParameterEntry? Partner, double Correlation)
{
    /// <summary>Parts of the range.</summary>
    public const int Parts = 10;

    private const int Candidates = 20_000;

    /// <summary>Profiles of all free parameters, in file order.</summary>
    internal static IReadOnlyList<ParameterProfile> Of(
        CalibrationSetting setting, IReadOnlyList<CalibrationTarget> targets, ParameterBox prior, HistoryMatching matching,
        IReadOnlyList<CalibratedPoint> accepted, CalibratedPoint chosen, IReadOnlyList<SetUpResult> setUps, PopulationShift shift)
    {
        // Half of the candidates where something is left, or narrow valleys would be missed; the rest everywhere.
        var unit = LatinHypercubeDesign.Unit(Candidates / 2, prior.From.Length, setting.Seed, 900);
        var candidates = unit.Select(prior.At).Concat(unit.Select(matching.Box.At)).ToArray();
        var found = new double[candidates.Length];
        Parallel.For(0, candidates.Length, i => found[i] = matching.At(candidates[i]));
        return setting.File.Free.Select(entry => entry.CanDraw
            ? OfDrawn(setting, entry, prior, candidates, found, accepted, chosen)
            : OfSetUp(setUps.First(setUp => setUp.Entry == entry), targets, shift)).ToArray();
    }

    private static ParameterProfile OfDrawn(
        CalibrationSetting setting, ParameterEntry entry, ParameterBox prior, double[][] candidates, double[] found,
        IReadOnlyList<CalibratedPoint> accepted, CalibratedPoint chosen)
    {
        var index = setting.Drawn.ToList().IndexOf(entry);
        var least = Enumerable.Repeat(double.PositiveInfinity, Parts).ToArray();
        for (var i = 0; i < candidates.Length; i++)
        {
            var part = Math.Clamp((int)(Parts * (candidates[i][index] - prior.From[index]) / (prior.To[index] - prior.From[index])), 0, Parts - 1);
            least[part] = Math.Min(least[part], found[i]);
        }

        var values = accepted.Select(point => point.Values[index]).ToArray();
        var (partner, correlation) = StrongestPartner(setting, index, accepted);
        return new ParameterProfile(
            entry, chosen.Values[index], values.Length == 0 ? double.NaN : values.Min(), values.Length == 0 ? double.NaN : values.Max(), least,
            StatusOf(least), partner, correlation);
    }

    private static ParameterProfile OfSetUp(SetUpResult setUp, IReadOnlyList<CalibrationTarget> targets, PopulationShift shift)
    {
        var levels = setUp.Levels;
        var least = new double[Parts];
        for (var part = 0; part < Parts; part++)
        {
            least[part] = double.PositiveInfinity;
            for (var step = 0; step <= 10; step++)
            {
                var value = setUp.Entry.From + ((part + (step / 10.0)) / Parts * (setUp.Entry.To - setUp.Entry.From));
                least[part] = Math.Min(least[part], At(value));
            }
        }

        var kept = Enumerable.Range(0, 1001).Select(i => setUp.Entry.From + (i / 1000.0 * (setUp.Entry.To - setUp.Entry.From)))
            .Where(value => At(value) < Implausibility.Limit).ToArray();
        return new ParameterProfile(
            setUp.Entry, setUp.Value, kept.Length == 0 ? double.NaN : kept[0], kept.Length == 0 ? double.NaN : kept[^1], least, StatusOf(least), null, double.NaN);

        double At(double value)
        {
            var above = Enumerable.Range(1, levels.Count - 1).First(i => levels[i].Value >= value - 1e-9 || i == levels.Count - 1);
            var weight = (value - levels[above - 1].Value) / (levels[above].Value - levels[above - 1].Value);
            // Only targets that it moves: those it leaves alone say nothing about it.
            return Enumerable.Range(0, targets.Count).Where(target => Moves(target)).Select(target => Implausibility.Of(
                targets[target], ((1 - weight) * levels[above - 1].Mean[target]) + (weight * levels[above].Mean[target]), shift.Variance[target],
                shift.SeedVariance[target])).DefaultIfEmpty(0).Max();
        }

        bool Moves(int target) => levels.Max(level => level.Mean[target]) - levels.Min(level => level.Mean[target]) > targets[target].Tolerance;
    }

    /// <summary>The verdict of a profile.</summary>
    internal static IdentificationStatus StatusOf(double[] least) => least.Count(value => value < Implausibility.Limit) switch
    {
        Parts => least.Max() > least.Min() + 1 ? IdentificationStatus.Weak : IdentificationStatus.NotIdentified,
        <= Parts / 2 => IdentificationStatus.Identified,
        _ => IdentificationStatus.Narrowed,
    };

    private static (ParameterEntry? Partner, double Correlation) StrongestPartner(
        CalibrationSetting setting, int index, IReadOnlyList<CalibratedPoint> accepted)
    {
        if (accepted.Count < 3)
        {
            return (null, double.NaN);
        }

        var own = accepted.Select(point => point.Values[index]).ToArray();
        return Enumerable.Range(0, setting.Drawn.Count).Where(other => other != index)
            .Select(other => (Partner: (ParameterEntry?)setting.Drawn[other], Correlation: CorrelationOf(own, accepted.Select(point => point.Values[other]).ToArray())))
            .OrderByDescending(pair => Math.Abs(pair.Correlation)).FirstOrDefault((null, double.NaN));
    }

    private static double CorrelationOf(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        double ab = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }

        return aa * bb == 0 ? 0 : ab / Math.Sqrt(aa * bb);
    }
}

/// <summary>Whether the targets say what a parameter is.</summary>
public enum IdentificationStatus
{
    /// <summary>At most half of its range is left.</summary>
    Identified,

    /// <summary>Some of its range is ruled out, less than half.</summary>
    Narrowed,

    /// <summary>No value is ruled out, but somewhere the best fit is worse by more than one standard deviation.</summary>
    Weak,

    /// <summary>Any value of its range can be made to fit as well.</summary>
    NotIdentified,
}
