using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>The input checked, summed up and sorted: what there is to draw, before any pixel.</summary>
internal sealed class SpreadBackwashScene
{
    /// <summary>Cities drawn by themselves.</summary>
    public const int MostCities = 12;

    public SpreadBackwashScene(SpreadBackwashInput input, Language language)
    {
        Check(input);
        input = language == Language.Zh ? InChineseUnit(input) : input;
        (Input, Language, Phrases) = (input, language, SpreadBackwashPhrases.Of(language));
        Futures = input.Cities[0].Spread.Count;
        var all = input.Cities.Select(city => (City: city, Summary: AccountSummary.Of([city]))).ToList();
        Gaining = all.Count(pair => SideOf(pair.Summary.Net) > 0);
        Losing = all.Count(pair => SideOf(pair.Summary.Net) < 0);
        var drawn = all.OrderByDescending(pair => Math.Abs(pair.Summary.Net.Median)).ThenBy(pair => pair.City.Code, StringComparer.Ordinal)
            .Take(MostCities).ToList();
        Cities = [.. drawn.OrderByDescending(pair => pair.Summary.Net.Median).Select(pair => new AccountRow(pair.City.Code, Title(pair.City), pair.Summary))];
        Total = new AccountRow("all", ChartPhrases.Fill(Phrases.All, input.Cities.Count), AccountSummary.Of([.. input.Cities]));
        var rest = input.Cities.Except(drawn.Select(pair => pair.City)).ToList();
        Sums = rest.Count == 0 ? [Total] : [new AccountRow("rest", ChartPhrases.Fill(Phrases.Rest, rest.Count), AccountSummary.Of(rest)), Total];
        var largest = Cities.Max(row => Math.Max(row.Summary.Spread, row.Summary.Backwash));
        Decimals = Interval.Decimals(Cities.Concat(Sums).Select(row => row.Summary.Net), largest >= 100 ? 0 : largest >= 10 ? 1 : 2);
    }

    public SpreadBackwashInput Input { get; }

    public Language Language { get; }

    public SpreadBackwashPhrases Phrases { get; }

    public int Futures { get; }

    /// <summary>The cities that are drawn, the largest net first.</summary>
    public IReadOnlyList<AccountRow> Cities { get; }

    /// <summary>The rest, where there is one, and all cities.</summary>
    public IReadOnlyList<AccountRow> Sums { get; }

    public AccountRow Total { get; }

    /// <summary>Cities among all whose net is clearly above zero.</summary>
    public int Gaining { get; }

    /// <summary>Cities among all whose net is clearly below zero.</summary>
    public int Losing { get; }

    public int Decimals { get; }

    public bool HasRange => Futures > 1;

    public string Measure => Language == Language.Zh ? Input.MeasureZh : Input.MeasureEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    /// <summary>1 for a net gain, -1 for a net loss, 0 where that cannot be told.</summary>
    public int SideOf(Interval net) => HasRange ? (net.IsAboveZero ? 1 : net.IsBelowZero ? -1 : 0) : Math.Sign(net.Median);

    private string Title(CityAccount city) => Language == Language.Zh ? city.TitleZh : city.TitleEn;

    private static SpreadBackwashInput InChineseUnit(SpreadBackwashInput input)
    {
        return input.FactorZh == 1 ? input : input with
        {
            Cities = [.. input.Cities.Select(city => city with { Spread = Times(city.Spread), Backwash = Times(city.Backwash) })],
        };

        IReadOnlyList<double> Times(IReadOnlyList<double> amounts) => [.. amounts.Select(amount => amount * input.FactorZh)];
    }

    private static void Check(SpreadBackwashInput input)
    {
        input.Stamp.Check();
        if (input.Cities.Count == 0 || input.Cities[0].Spread.Count == 0 || input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException("The chart needs a city, a future and a unit.");
        }

        var futures = input.Cities[0].Spread.Count;
        foreach (var city in input.Cities)
        {
            if (city.Spread.Count != futures || city.Backwash.Count != futures)
            {
                throw new ArgumentException($"'{city.Code}' needs {futures} figures of spread and of backwash; found {city.Spread.Count} and {city.Backwash.Count}.");
            }

            if (city.Spread.Concat(city.Backwash).Any(amount => !double.IsFinite(amount) || amount < 0))
            {
                throw new ArgumentException($"Spread and backwash of '{city.Code}' need to be finite and not negative.");
            }
        }

        if (input.Cities.GroupBy(city => city.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The city '{twice.Key}' is there twice.");
        }
    }
}

/// <summary>A row of the chart.</summary>
/// <param name="Code">Code of the city, "rest" or "all".</param>
/// <param name="Title">Its name in the language of the slide.</param>
/// <param name="Summary">Its accounts.</param>
internal sealed record AccountRow(string Code, string Title, AccountSummary Summary);
