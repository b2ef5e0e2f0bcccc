using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Latin hypercube: every one of n equal parts of every dimension is hit once, at a random place. McKay, Beckman and Conover 1979.</summary>
public static class LatinHypercubeDesign
{
    /// <summary>Points in the unit cube.</summary>
    /// <param name="points">Number of points.</param>
    /// <param name="dimensions">Number of dimensions.</param>
    /// <param name="seed">Seed; the same seed and stage give the same points.</param>
    /// <param name="stage">Number of the design under that seed.</param>
    public static double[][] Unit(int points, int dimensions, int seed, int stage)
    {
        var design = Enumerable.Range(0, points).Select(_ => new double[dimensions]).ToArray();
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var keys = Enumerable.Range(0, points).Select(point => Draw(seed, stage, dimension, point)).ToArray();
            var order = Enumerable.Range(0, points).ToArray();
            Array.Sort(keys.Select(key => key.Order).ToArray(), order);
            for (var stratum = 0; stratum < points; stratum++)
            {
                design[order[stratum]][dimension] = (stratum + keys[order[stratum]].Place) / points;
            }
        }

        return design;
    }

    private static (double Order, double Place) Draw(int seed, int stage, int dimension, int point)
    {
        var words = KeyedRandom.Block(
            KeyedRandom.Key((uint)seed, (uint)stage), (uint)point, (uint)dimension, 1, (uint)DrawPurpose.Parameter);
        return (KeyedRandom.Uniform53(words.Word0, words.Word1), KeyedRandom.Uniform53(words.Word2, words.Word3));
    }
}
