using System.Globalization;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.DrawProfile;

/// <summary>The futures checked, grouped by what they drew, and put into words.</summary>
internal sealed class DrawProfileScene
{
    private const int MostRows = 2;
    private const int MostColumns = 3;

    /// <summary>Two-sided 5 % point of r·√(n − 1), which is about normal when there is no dependence.</summary>
    private const double Critical = 1.96;

    private const int FewFutures = 20;

    private readonly DrawProfileInput input;
    private readonly Language language;
    private readonly DrawProfilePhrases phrases;

    public DrawProfileScene(DrawProfileInput input, Language language)
    {
        input.Stamp.Check();
        (this.input, this.language, phrases) = (input, language, DrawProfilePhrases.Of(language));
        var (rows, columns) = (input.Parameters.Count, input.Outcomes.Count);
        if (rows is 0 or > MostRows || columns is 0 or > MostColumns || input.Futures.Count < 2
            || input.Futures.Any(future => future.Drawn.Count != rows || future.Outcomes.Count != columns
                || !future.Drawn.Concat(future.Outcomes).All(double.IsFinite)))
        {
            throw new ArgumentException(
                $"The profile takes 1 to {MostRows} parameters, 1 to {MostColumns} outcomes and 2 futures or more, every value finite.", nameof(input));
        }

        Panels = [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, columns).Select(column => Panel(row, column)))];
    }

    public IReadOnlyList<ProfilePanel> Panels { get; }

    public SlideText Frame => new(
        Headlines, Fill(phrases.Subtitle, Figures.Count(input.Futures.Count)), Of(language).Mark, SourceLine(input.Stamp, language, [], []));

    public string Title(ProfileParameter parameter) => language == Language.Zh ? parameter.TitleZh : parameter.TitleEn;

    public string Range(ProfileParameter parameter) => Fill(phrases.Range, Plain(parameter.From), Plain(parameter.To), Plain(parameter.Default));

    public string Title(ProfileOutcome outcome) => Sentence(language == Language.Zh ? outcome.TitleZh : outcome.TitleEn);

    public string Unit(ProfileOutcome outcome) => language == Language.Zh ? outcome.UnitZh : outcome.UnitEn;

    public string Note(ProfilePanel panel)
    {
        var correlation = Figures.Signed(panel.Profile.RankCorrelation, 2);
        return panel.IsClear && panel.Profile.Bins.Count > 1
            ? Fill(phrases.Correlation, correlation, Value(panel, panel.Profile.Bins[0].Outcome), Value(panel, panel.Profile.Bins[^1].Outcome))
            : Fill(phrases.CorrelationUnclear, correlation);
    }

    public static string Plain(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    private IReadOnlyList<string> Headlines
    {
        get
        {
            var clear = Panels.Where(panel => panel.IsClear && panel.Profile.Bins.Count > 1).ToArray();
            if (clear.Length == 0)
            {
                return [Fill(phrases.Unclear, Figures.Count(input.Futures.Count))];
            }

            // What the first outcome hangs on comes first: the level is what headlines quote.
            var told = clear.Where(panel => panel.Column == clear.Min(other => other.Column)).MaxBy(panel => Math.Abs(panel.Profile.RankCorrelation))!;
            var outcome = input.Outcomes[told.Column];
            string[] words =
            [
                Title(input.Parameters[told.Row]), Title(outcome),
                WithUnit(told, told.Profile.Bins[0].Outcome), WithUnit(told, told.Profile.Bins[^1].Outcome),
            ];
            var rough = input.Futures.Count < FewFutures ? Fill(phrases.Rough, Figures.Count(input.Futures.Count)) : string.Empty;
            return [Fill(phrases.Clear, words) + rough, Fill(phrases.ShortClear, words) + rough];
        }
    }

    private string Value(ProfilePanel panel, double value) => input.Outcomes[panel.Column].IsDifference
        ? Figures.SignedGrouped(value, panel.Decimals) : Figures.Grouped(value, panel.Decimals);

    private string WithUnit(ProfilePanel panel, double value)
    {
        var unit = Unit(input.Outcomes[panel.Column]);
        return Value(panel, value) + (language == Language.Zh || unit.StartsWith('%') ? unit : " " + unit);
    }

    private ProfilePanel Panel(int row, int column)
    {
        var points = input.Futures.Select(future => (future.Drawn[row], future.Outcomes[column])).ToArray();
        var profile = BinnedMedians.Of(points);
        var isClear = Math.Abs(profile.RankCorrelation) * Math.Sqrt(points.Length - 1) > Critical;
        var largest = points.Max(point => Math.Abs(point.Item2));
        var decimals = largest <= 0 ? 1 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(largest)), 0, 4);
        return new ProfilePanel(row, column, points, profile, isClear, decimals);
    }
}

/// <summary>One parameter against one outcome.</summary>
internal sealed record ProfilePanel(
    int Row, int Column, IReadOnlyList<(double Drawn, double Outcome)> Points, BinnedMedians Profile, bool IsClear, int Decimals);
