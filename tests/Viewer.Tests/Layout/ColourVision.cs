using SkiaSharp;

namespace Torch.Sim.Viewer.Tests.Layout;

/// <summary>How far apart two colours look, also to those who lack one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1).</summary>
internal static class ColourVision
{
    public static readonly IReadOnlyDictionary<string, double[]> Sights = new Dictionary<string, double[]>(StringComparer.Ordinal)
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    /// <summary>Distance in OKLab × 100.</summary>
    public static double Distance(SKColor left, SKColor right, double[] sight)
    {
        var (a, b) = (OkLab(Seen(left, sight)), OkLab(Seen(right, sight)));
        return 100 * Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
    }

    /// <summary>Contrast ratio of WCAG 2.</summary>
    public static double Contrast(SKColor left, SKColor right)
    {
        var (a, b) = (Luminance(left), Luminance(right));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(SKColor color)
    {
        var linear = Linear(color);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] Seen(SKColor color, double[] sight)
    {
        var linear = Linear(color);
        return [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(i => sight[3 * row + i] * linear[i]), 0, 1))];
    }

    private static double[] Linear(SKColor color) =>
        [.. new[] { color.Red, color.Green, color.Blue }.Select(c => c / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double[] OkLab(double[] rgb)
    {
        var l = Math.Cbrt(0.4122214708 * rgb[0] + 0.5363325363 * rgb[1] + 0.0514459929 * rgb[2]);
        var m = Math.Cbrt(0.2119034982 * rgb[0] + 0.6806995451 * rgb[1] + 0.1073969566 * rgb[2]);
        var s = Math.Cbrt(0.0883024619 * rgb[0] + 0.2817188376 * rgb[1] + 0.6299787005 * rgb[2]);
        return
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ];
    }
}
