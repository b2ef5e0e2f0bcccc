using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

/// <summary>Reproducible test points: uniforms by number, from the generator under test, whose known answers are checked on their own.</summary>
internal static class Points
{
    /// <summary>Numbers at which range, sign, rounding or a branch changes.</summary>
    public static readonly double[] Edges =
    [
        0.0, -0.0, 1, -1, 0.5, 2, double.Epsilon, -double.Epsilon, 2.225073858507201E-308, 2.2250738585072014E-308,
        double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, -double.NaN,
        Math.BitIncrement(1), Math.BitDecrement(1), 0.7071067811865475, 0.7071067811865476, 1.414213562373095, 1.4142135623730951,
        709.782712893384, 709.7827128933841, 710, Math.BitIncrement(710), 711, 1e300, -708.3964185322641, -708.4, -745.1332191019411,
        -745.1332191019412, -745.2, -746, Math.BitDecrement(-746), -1e300, 0.34657359027997264, 0.3465735902799727, 1e-20, -1e-20,
        0.075, 0.925, 0.07499999999999996, 0.9250000000000002, 1.388794386496402E-11, 1.3887943864964E-11, Math.Pow(2, -33), 1 - Math.Pow(2, -53),
    ];

    /// <summary>Uniform number <paramref name="index"/> of series <paramref name="series"/>, in (0, 1).</summary>
    public static double Uniform(int index, uint series)
    {
        var block = KeyedRandom.Block(KeyedRandom.Key(20260101, 0), (uint)index, 0, 0, series);
        return KeyedRandom.Uniform53(block.Word0, block.Word1);
    }
}
