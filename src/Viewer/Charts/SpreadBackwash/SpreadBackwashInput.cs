namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>All that the chart of spread and backwash shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record SpreadBackwashInput
{
    /// <summary>The measure with its year and price base in Chinese, such as "2030年腹地增加值账（2019年价）".</summary>
    public required string MeasureZh { get; init; }

    /// <summary>The measure in English.</summary>
    public required string MeasureEn { get; init; }

    /// <summary>Unit in Chinese.</summary>
    public required string UnitZh { get; init; }

    /// <summary>Unit in English, that of the figures.</summary>
    public required string UnitEn { get; init; }

    /// <summary>Figures times this are in the Chinese unit: 10 for 亿元 against billion yuan.</summary>
    public double FactorZh { get; init; } = 1;

    /// <summary>The scenario in Chinese.</summary>
    public required string ScenarioZh { get; init; }

    /// <summary>The scenario in English.</summary>
    public required string ScenarioEn { get; init; }

    /// <summary>Every city; the chart draws those whose net is largest in either direction and sums the rest future by future.</summary>
    public required IReadOnlyList<CityAccount> Cities { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>The accounts of one city, a figure for each future, the same futures in the same order for every city.</summary>
/// <param name="Code">Its code, for the data file.</param>
/// <param name="TitleZh">Its name in Chinese.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="Spread">What it receives from the zones.</param>
/// <param name="Backwash">What it loses to them, as a positive figure.</param>
public sealed record CityAccount(string Code, string TitleZh, string TitleEn, IReadOnlyList<double> Spread, IReadOnlyList<double> Backwash);
