namespace Torch.Sim.Model.Tests.Numerics;

/// <summary>Distance between doubles, counted in representable numbers.</summary>
internal static class Ulps
{
    public static long Between(double left, double right) => Math.Abs(Ordinal(left) - Ordinal(right));

    private static long Ordinal(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
