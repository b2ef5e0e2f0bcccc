using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>Parameter vectors of the draws of a study. Draw 0 is the default vector.</summary>
/// <param name="Defaults">The default vector.</param>
/// <param name="Drawn">Parameters that differ from draw to draw, uniform over their ranges.</param>
public sealed record ParameterDraws(double[] Defaults, IReadOnlyList<ParameterEntry> Drawn)
{
    /// <summary>Accepted vectors that are drawn row by row instead; null when parameters are drawn from their ranges.</summary>
    public CalibratedVectors? Calibrated { get; init; }

    /// <summary>No parameter is drawn.</summary>
    public static ParameterDraws None(double[] defaults) => new(defaults, []);

    /// <summary>The draw of a seed: each seed has its own when parameters are drawn, so that more seeds never change the first ones.</summary>
    public int DrawOf(int seed) => Drawn.Count == 0 && Calibrated is null ? 0 : seed;

    /// <summary>What a draw changes.</summary>
    /// <param name="draw">Number of the draw.</param>
    /// <returns>Values by parameter; empty for draw 0.</returns>
    public IReadOnlyDictionary<Parameter, double> Changes(int draw) => draw == 0
        ? new Dictionary<Parameter, double>()
        : Calibrated is not null ? Calibrated.Rows[(draw - 1) % Calibrated.Rows.Count]
        : Drawn.ToDictionary(entry => entry.Parameter, entry => entry.From + ((entry.To - entry.From) * Uniform(entry.Parameter, draw)));

    /// <summary>The vector of a draw.</summary>
    public double[] Vector(int draw)
    {
        var vector = (double[])Defaults.Clone();
        foreach (var (parameter, value) in Changes(draw))
        {
            vector[(int)parameter] = value;
        }

        return vector;
    }

    /// <summary>Keyed by the parameter's name: another parameter in the list changes no draw of this one.</summary>
    private static double Uniform(Parameter parameter, int draw)
    {
        var name = ParameterFile.NameOf(parameter).Aggregate(StateDigest.Start, (hash, letter) => StateDigest.Mix(hash, letter));
        var words = KeyedRandom.Block(
            KeyedRandom.Key((uint)draw, 0), 0, (uint)StateDigest.Finish(name), 0, (uint)DrawPurpose.Parameter);
        return KeyedRandom.Uniform53(words.Word0, words.Word1);
    }
}
