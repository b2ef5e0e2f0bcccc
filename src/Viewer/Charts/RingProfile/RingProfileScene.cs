using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>The input checked, the crossing found: what there is to draw, before any pixel.</summary>
internal sealed class RingProfileScene
{
    /// <summary>More rings leave no room for their figures.</summary>
    private const int MostRings = 8;

    public RingProfileScene(RingProfileInput input, Language language)
    {
        (Input, Language, Phrases) = (input, language, RingProfilePhrases.Of(language));
        Check(input);
        BreakEven = BreakEven.Of(input.Rings);
        var largest = input.Rings.Max(ring => Math.Max(Math.Abs(ring.Effect.P05), Math.Abs(ring.Effect.P95)));
        Decimals = Interval.Decimals(input.Rings.Select(ring => ring.Effect), largest >= 50 ? 0 : largest >= 5 ? 1 : largest >= 0.5 ? 2 : 3);
    }

    public RingProfileInput Input { get; }

    public Language Language { get; }

    public RingProfilePhrases Phrases { get; }

    public BreakEven BreakEven { get; }

    public int Decimals { get; }

    public IReadOnlyList<RingEffect> Rings => Input.Rings;

    public bool HasRange => Input.Futures > 1;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    public string Baseline => Language == Language.Zh ? Input.BaselineZh : Input.BaselineEn;

    public string Measure => Language == Language.Zh ? Input.MeasureZh : Input.MeasureEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Host => Language == Language.Zh ? Input.HostZh : Input.HostEn;

    /// <summary>False when no ring's effect can be told from zero, and so no crossing either.</summary>
    public bool IsAnyClear => Rings.Any(ring => SideOf(ring) != 0);

    /// <summary>1 where the ring gains, -1 where it loses, 0 where that cannot be told.</summary>
    public int SideOf(RingEffect ring) => HasRange
        ? (ring.Effect.IsAboveZero ? 1 : ring.Effect.IsBelowZero ? -1 : 0)
        : Math.Sign(ring.Effect.Median);

    public string Value(double effect) => Figures.Signed(effect, Decimals) + (IsPercent ? "%" : string.Empty);

    public string ValueWithUnit(double effect) =>
        Figures.Signed(effect, Decimals) + (IsPercent || Language == Language.Zh ? string.Empty : " ") + Unit;

    public string Title(RingEffect ring) => ChartPhrases.Fill(Phrases.Ring, Km(ring.FromKm), Km(ring.ToKm));

    public static string Km(double km) => Figures.Plain(km, Math.Abs(km - Math.Round(km)) < 1e-9 ? 0 : 1);

    private bool IsPercent => string.Equals(Unit, "%", StringComparison.Ordinal);

    private static void Check(RingProfileInput input)
    {
        input.Stamp.Check();
        if (input.Rings.Count is < 2 or > MostRings || input.Futures < 1)
        {
            throw new ArgumentException($"The profile needs two to {MostRings} rings and a future or more; found {input.Rings.Count} and {input.Futures}.");
        }

        for (var i = 0; i < input.Rings.Count; i++)
        {
            var ring = input.Rings[i];
            ring.Effect.Check($"the ring {ring.FromKm}-{ring.ToKm} km");
            if (!double.IsFinite(ring.ToKm) || !(ring.FromKm >= 0) || ring.ToKm <= ring.FromKm || ring.Cities < 0)
            {
                throw new ArgumentException($"A ring of {ring.Cities} cities cannot reach from {ring.FromKm} to {ring.ToKm} km.");
            }

            if (i > 0 && Math.Abs(ring.FromKm - input.Rings[i - 1].ToKm) > 1e-9)
            {
                throw new ArgumentException($"The ring after {input.Rings[i - 1].ToKm} km begins at {ring.FromKm} km.");
            }
        }
    }
}
