using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Fonts;

/// <summary>
/// The two weights every chart is set in. A missing glyph is never drawn as a box: without a Chinese font the charts
/// turn to English and <see cref="Notice"/> says so.
/// </summary>
public sealed class ChartFonts
{
    private const string Probe = "国家高新区占比模拟观测情景基准季度";
    private const string LatinProbe = "ABCabc0123456789%.,()+-";

    private static readonly string[] KnownFamilies =
    [
        "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "PingFang SC", "Microsoft YaHei",
        "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Hiragino Sans GB", "SimHei", "Droid Sans Fallback",
    ];

    private static readonly Lazy<ChartFonts> LazyShared = new(() => Load(EmbeddedFont, InstalledFaces));

    private ChartFonts(SKTypeface regular, SKTypeface bold, FontOrigin origin)
    {
        Regular = regular;
        Bold = bold;
        Origin = origin;
    }

    /// <summary>The fonts of this process, loaded once.</summary>
    public static ChartFonts Shared => LazyShared.Value;

    /// <summary>Weight 400.</summary>
    public SKTypeface Regular { get; }

    /// <summary>Weight 700, or the regular face where the machine's font has no bold one.</summary>
    public SKTypeface Bold { get; }

    /// <summary>Where the faces come from.</summary>
    public FontOrigin Origin { get; }

    /// <summary>True when Chinese can be drawn.</summary>
    public bool HasChinese => Origin is FontOrigin.Embedded or FontOrigin.Installed;

    /// <summary>True when anything can be drawn.</summary>
    public bool HasAny => Origin != FontOrigin.None;

    /// <summary>What the user should know about the fonts, or null when all is as it should be.</summary>
    public string? Notice => Origin switch
    {
        FontOrigin.Embedded => null,
        FontOrigin.Installed => $"Charts are set in this machine's font '{Regular.FamilyName}': Noto Sans SC was not there at build (it needs Node.js).",
        FontOrigin.LatinOnly => "Charts have English labels: no Chinese font was found. Install Node.js and build again, or install Noto Sans SC.",
        _ => "No chart was drawn, only its data written: this machine has no font. Install Node.js and build again, or install Noto Sans SC.",
    };

    /// <summary>The language in which a chart can be drawn, given the one that was asked for.</summary>
    public Language Drawable(Language wanted) => HasChinese ? wanted : Language.En;

    /// <summary>True when both weights can draw every character of the text.</summary>
    public bool Covers(string text) => Covers(Regular, text) && Covers(Bold, text);

    /// <summary>These fonts with the outlines of the text's characters alone, for files that embed their fonts; glyphs keep their numbers.</summary>
    internal ChartFonts Only(string text) => new(FontSubset.Of(Regular, text), FontSubset.Of(Bold, text), Origin);

    /// <summary>The files of both weights with the outlines of the text's characters alone, regular first.</summary>
    internal IReadOnlyList<byte[]> Files(string text)
    {
        var few = Only(text);
        return [.. new[] { few.Regular, few.Bold }.Select(face =>
        {
            using var stream = face.OpenStream(out _);
            var bytes = new byte[stream.Length];
            stream.Read(bytes, bytes.Length);
            return bytes;
        })];
    }

    /// <summary>Finds the fonts: the embedded ones, else a Chinese font of the machine, else any Latin font.</summary>
    /// <param name="embedded">Opens an embedded font by its name ("NotoSansSC-Regular.ttf"), or returns null.</param>
    /// <param name="installed">The machine's faces of a family, first a regular then a bold one; null stands for the default family.</param>
    internal static ChartFonts Load(Func<string, SKTypeface?> embedded, Func<string?, IReadOnlyList<SKTypeface>> installed)
    {
        if (embedded("NotoSansSC-Regular.ttf") is { } regular && embedded("NotoSansSC-Bold.ttf") is { } bold
            && Covers(regular, Probe) && Covers(bold, Probe))
        {
            return new ChartFonts(regular, bold, FontOrigin.Embedded);
        }

        foreach (var family in KnownFamilies)
        {
            if (installed(family) is [var face, ..] faces && Covers(face, Probe))
            {
                return new ChartFonts(face, faces.LastOrDefault(f => Covers(f, Probe)) ?? face, FontOrigin.Installed);
            }
        }

        return installed(null) is [var latin, ..] latins && Covers(latin, LatinProbe)
            ? new ChartFonts(latin, latins.LastOrDefault(f => Covers(f, LatinProbe)) ?? latin, FontOrigin.LatinOnly)
            : new ChartFonts(SKTypeface.Default, SKTypeface.Default, FontOrigin.None);
    }

    /// <summary>Opens a font embedded at build; null when the build had no npm.</summary>
    internal static SKTypeface? EmbeddedFont(string name)
    {
        using var stream = typeof(ChartFonts).Assembly.GetManifestResourceStream("fonts/" + name);
        return stream is null ? null : SKTypeface.FromStream(stream);
    }

    /// <summary>The machine's faces of a family; empty when the family is not there (Skia would silently give another).</summary>
    internal static IReadOnlyList<SKTypeface> InstalledFaces(string? family)
    {
        var manager = SKFontManager.Default;
        if (family is null)
        {
            family = PreferredLatin(manager);
        }
        else if (!manager.FontFamilies.Contains(family, StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        SKTypeface?[] faces = [manager.MatchFamily(family, SKFontStyle.Normal), manager.MatchFamily(family, SKFontStyle.Bold)];
        return [.. faces.OfType<SKTypeface>()];
    }

    private static string? PreferredLatin(SKFontManager manager)
    {
        string[] sans = ["Noto Sans", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans"];
        return Array.Find(sans, f => manager.FontFamilies.Contains(f, StringComparer.OrdinalIgnoreCase))
            ?? manager.FontFamilies.FirstOrDefault();
    }

    private static bool Covers(SKTypeface face, string text)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(text);
    }
}
