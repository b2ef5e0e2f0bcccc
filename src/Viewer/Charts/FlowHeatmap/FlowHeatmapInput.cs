namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>All that the heat map of flows shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record FlowHeatmapInput
{
    /// <summary>What flows, in Chinese.</summary>
    public required string KindZh { get; init; }

    /// <summary>What flows, in English and in the plural, such as "skilled moves".</summary>
    public required string KindEn { get; init; }

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

    /// <summary>Calendar year of the flows.</summary>
    public required int Year { get; init; }

    /// <summary>What the rows and columns are, in Chinese: "区域" or "省份".</summary>
    public string GroupZh { get; init; } = "区域";

    /// <summary>What the rows and columns are, in English and in the singular: "region" or "province".</summary>
    public string GroupEn { get; init; } = "region";

    /// <summary>Rows and columns, in this order.</summary>
    public required IReadOnlyList<HeatGroup> Groups { get; init; }

    /// <summary>Amounts by origin, then by target.</summary>
    public required IReadOnlyList<IReadOnlyList<FutureAmounts>> Amounts { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>A row and the column of the same name.</summary>
/// <param name="Code">Its code, for the data file.</param>
/// <param name="TitleZh">Its short name in Chinese.</param>
/// <param name="TitleEn">Its short name in English.</param>
public sealed record HeatGroup(string Code, string TitleZh, string TitleEn);
