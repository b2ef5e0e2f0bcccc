namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>All that the dumbbell ranking shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record DumbbellInput
{
    /// <summary>The measure with its year and price base in Chinese, such as "2030年增加值（2019年价）".</summary>
    public required string MeasureZh { get; init; }

    /// <summary>The measure in English, such as "Value added in 2030 (2019 prices)".</summary>
    public required string MeasureEn { get; init; }

    /// <summary>Unit of the levels in Chinese.</summary>
    public required string UnitZh { get; init; }

    /// <summary>Unit of the levels in English, that of the figures.</summary>
    public required string UnitEn { get; init; }

    /// <summary>Figures times this are in the Chinese unit: 10 for 亿元 against billion yuan.</summary>
    public double FactorZh { get; init; } = 1;

    /// <summary>True when <see cref="DumbbellRow.Change"/> is in percent of the first dot, false when it has the unit of the levels.</summary>
    public bool ChangeInPercent { get; init; }

    /// <summary>What the rows are, in Chinese.</summary>
    public string PlacesZh { get; init; } = "高新区";

    /// <summary>What the rows are, in English and in the plural.</summary>
    public string PlacesEn { get; init; } = "zones";

    /// <summary>The hollow dot in Chinese: a scenario.</summary>
    public required string BeforeZh { get; init; }

    /// <summary>The hollow dot in English.</summary>
    public required string BeforeEn { get; init; }

    /// <summary>The filled dot in Chinese: another scenario at the same moment; the change is paired, future by future.</summary>
    public required string AfterZh { get; init; }

    /// <summary>The filled dot in English.</summary>
    public required string AfterEn { get; init; }

    /// <summary>All places; the chart draws those that changed most clearly and most, the headline speaks of all.</summary>
    public required IReadOnlyList<DumbbellRow> Rows { get; init; }

    /// <summary>Futures behind each interval; with one there are no intervals.</summary>
    public required int Futures { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>One place.</summary>
/// <param name="Code">Its code, for the data file.</param>
/// <param name="TitleZh">Its name in Chinese.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="Before">The hollow dot.</param>
/// <param name="After">The filled dot.</param>
/// <param name="Change">After minus before, taken in each future and only then summed up.</param>
public sealed record DumbbellRow(string Code, string TitleZh, string TitleEn, Interval Before, Interval After, Interval Change);
