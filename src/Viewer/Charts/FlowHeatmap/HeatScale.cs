using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>Amounts as colours of one sequence; in logarithms where the amounts span more than two powers of ten.</summary>
internal sealed class HeatScale
{
    private const double LogFrom = 50;

    private static readonly SKColor[] Light = Parse("#F7FAFC #D8EAF0 #A6D0DC #63AEC4 #2D86AE #1B5E97 #163C77 #0F1F4B");
    private static readonly SKColor[] Dark = Parse("#111C2E #17304F #1D4E9E #2F80D8 #46B0FF #A3C196 #FFD26B");

    private readonly SKColor[] colors;

    public HeatScale(IEnumerable<double> amounts, SlideTheme theme)
    {
        var positive = amounts.Where(amount => amount > 0).DefaultIfEmpty(1).ToList();
        (Low, High) = (positive.Min(), positive.Max());
        IsLog = High / Low > LogFrom;
        Low = IsLog ? Math.Max(Low, High / 1e6) : 0;
        colors = theme.Background.Red > 127 ? Light : Dark;
    }

    /// <summary>True when colours go by the logarithm.</summary>
    public bool IsLog { get; }

    /// <summary>Amount of the first colour.</summary>
    public double Low { get; }

    /// <summary>Amount of the last colour.</summary>
    public double High { get; }

    /// <summary>Colour of an amount.</summary>
    public SKColor ColorOf(double amount) => At(Position(amount));

    /// <summary>Where an amount stands from the first colour (0) to the last (1).</summary>
    public double Position(double amount) => Math.Clamp(
        amount <= 0 || High <= Low ? (amount <= 0 ? 0 : 1) : IsLog ? Math.Log(amount / Low) / Math.Log(High / Low) : (amount - Low) / (High - Low), 0, 1);

    /// <summary>Colour at a position from 0 to 1.</summary>
    public SKColor At(double position)
    {
        var place = position * (colors.Length - 1);
        var i = Math.Min(colors.Length - 2, (int)place);
        var weight = place - i;
        return new SKColor(Mix(c => c.Red), Mix(c => c.Green), Mix(c => c.Blue));

        byte Mix(Func<SKColor, byte> part) => (byte)Math.Round(part(colors[i]) + weight * (part(colors[i + 1]) - part(colors[i])));
    }

    /// <summary>Round amounts for the legend.</summary>
    public IReadOnlyList<double> Ticks()
    {
        if (!IsLog)
        {
            return RoundTicks.Between(Low, High, 4);
        }

        var powers = Enumerable.Range(-9, 24).Select(power => Math.Pow(10, power)).Where(power => power >= Low && power <= High).ToList();
        var step = Math.Max(1, (powers.Count + 3) / 4);
        return [.. powers.Where((_, i) => (powers.Count - 1 - i) % step == 0)];
    }

    /// <summary>Black or white, whichever is read better on the colour (relative luminance after WCAG).</summary>
    public static SKColor TextOn(SKColor ground)
    {
        var luminance = 0.2126 * Linear(ground.Red) + 0.7152 * Linear(ground.Green) + 0.0722 * Linear(ground.Blue);
        return luminance > 0.2086 ? SKColor.Parse("#16202E") : SKColors.White;
    }

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static SKColor[] Parse(string list) => Array.ConvertAll(list.Split(' '), SKColor.Parse);
}
