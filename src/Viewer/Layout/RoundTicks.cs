namespace Torch.Sim.Viewer.Layout;

/// <summary>Round values along an axis.</summary>
public static class RoundTicks
{
    /// <summary>Multiples of 1, 2 or 5 times a power of ten inside the range, as many as come nearest to the wanted number.</summary>
    public static IReadOnlyList<double> Between(double low, double high, int wanted)
    {
        var step = Step(low, high, wanted);
        var first = (long)Math.Ceiling(low / step - 1e-9);
        var last = (long)Math.Floor(high / step + 1e-9);
        var ticks = new double[Math.Max(0, last - first + 1)];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = Math.Round((first + i) * step, 10);
        }

        return ticks;
    }

    /// <summary>Whole years, at most the given number of them.</summary>
    public static IReadOnlyList<int> Years(double low, double high, int most)
    {
        int[] steps = [1, 2, 5, 10, 20, 50];
        var step = Array.Find(steps, s => (high - low) / s + 1 <= most);
        step = step == 0 ? 100 : step;
        var first = (int)Math.Ceiling(low / step - 1e-9) * step;
        return [.. Enumerable.Range(0, 1000).Select(i => first + i * step).TakeWhile(year => year <= high + 1e-9)];
    }

    /// <summary>Decimals that tell the ticks apart.</summary>
    public static int Decimals(IReadOnlyList<double> ticks) =>
        Enumerable.Range(0, 7).First(d => d == 6 || ticks.All(t => Math.Abs(Math.Round(t, d) - t) < 1e-9));

    private static double Step(double low, double high, int wanted)
    {
        var raw = (high - low) / Math.Max(1, wanted);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] steps = [1, 2, 5, 10];
        return steps.MinBy(s => Math.Abs(Math.Log(s * power / raw))) * power;
    }
}
