using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.Why;

/// <summary>The answer in words: one sentence, and the headlines of the chart.</summary>
public sealed class WhyWords
{
    private readonly WhyInput input;
    private readonly Language language;
    private readonly WhyPhrases phrases;
    private readonly QuantityWords words;
    private readonly SeedSummary whole;
    private readonly IReadOnlyList<(WhyPart Part, SeedSummary Over)> parts;
    private readonly int decimals;

    /// <summary>Sums up the splits.</summary>
    public WhyWords(WhyInput input, Language language)
    {
        (this.input, this.language, phrases, words) = (input, language, WhyPhrases.Of(language), new QuantityWords(input.Quantity, language));
        whole = input.Over(split => split.Total);
        parts = [.. WhyPart.All.Select(part => (part, input.Over(part.Of)))];
        decimals = words.Decimals([.. parts.Select(part => part.Over.Mean).Append(whole.Mean)]);
    }

    /// <summary>The whole answer in one sentence, and a second one where seeds disagree.</summary>
    public string Sentence
    {
        get
        {
            if (whole is { Low: 0, High: 0 } && parts.All(part => part.Over is { Low: 0, High: 0 }))
            {
                return ChartPhrases.Sentence(Filled(phrases.NoChange, string.Empty)) + phrases.Stop;
            }

            var seeds = input.Splits.Count == 1 ? phrases.One : Fill(phrases.Mean, Figures.Count(input.Splits.Count));
            var disputed = parts.Where(part => part.Over.Disagrees).Select(part => part.Part.Label(language));
            var all = whole.Disagrees ? disputed.Prepend(phrases.Whole).ToArray() : disputed.ToArray();
            return ChartPhrases.Sentence(Fill(
                phrases.Finding, Moment, Place, words.Name, Title, Direction, Amount, Percent, string.Join(phrases.Between, Exchanges),
                input.Place.Kind == PlaceKind.Nation ? phrases.Everywhere : phrases.Itself, words.SignedNumber(parts[^1].Over.Mean, decimals), seeds))
                + (all.Length == 0 ? string.Empty : Fill(phrases.Disagree, string.Join(phrases.And, all))) + phrases.Stop;
        }
    }

    /// <summary>Headlines from the fullest to the shortest.</summary>
    public IReadOnlyList<string> Headlines
    {
        get
        {
            var (part, over) = parts.MaxBy(candidate => Math.Abs(candidate.Over.Mean));
            var largest = Fill(phrases.MostlyBy, part.Label(language), words.SignedNumber(over.Mean, decimals));
            var reason = whole.Disagrees ? phrases.WholeDisagrees : largest;
            var single = input.Splits.Count == 1 ? Of(language).OneFuture : string.Empty;
            return [.. new[] { phrases.Short, phrases.Shorter, phrases.Shortest }.Select(template => ChartPhrases.Sentence(Filled(template, reason)) + single)];
        }
    }

    private string Moment
    {
        get
        {
            var moment = words.Moment(input.Quarter);
            return Fill(input.Measure.IsFlow || !input.Quarter.IsYearEnd ? phrases.MomentOfYear : phrases.MomentOfEnd, moment);
        }
    }

    private string Place => language == Language.Zh ? input.PlaceZh : input.PlaceEn;

    private string Title => language == Language.Zh ? input.TitleZh : input.TitleEn;

    private string Direction => whole.Mean >= 0 ? phrases.More : input.IsMoney || language == Language.Zh ? phrases.Less : "fewer";

    private string Amount => input.IsMoney || language == Language.Zh
        ? words.Change(whole.Mean, decimals)
        : words.SignedNumber(Math.Abs(whole.Mean), decimals).TrimStart('+');

    private string Percent
    {
        get
        {
            var share = 100 * whole.Mean / input.Over(split => split.Baseline).Mean;
            return Figures.Signed(share, Math.Abs(share) >= 0.1 ? 1 : 2) + "%";
        }
    }

    /// <summary>The exchanges from the largest to the smallest; those that print as zero in one breath.</summary>
    private IEnumerable<string> Exchanges
    {
        get
        {
            var ordered = parts.SkipLast(1).OrderByDescending(part => Math.Abs(part.Over.Mean)).ToLookup(part => IsSigned(part.Over.Mean));
            var told = ordered[true].Select(part => Fill(phrases.Part, part.Part.Label(language), words.SignedNumber(part.Over.Mean, decimals)));
            return ordered[false].Any() ? told.Append(Fill(phrases.AboutZero, string.Join(phrases.And, ordered[false].Select(part => part.Part.Label(language))))) : told;
        }
    }

    private bool IsSigned(double value) => !char.IsAsciiDigit(words.SignedNumber(value, decimals)[0]);

    private string Filled(string template, string reason) =>
        Fill(template, Moment, Place, words.Name, Title, Direction, Amount, reason);
}
