namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>All that the flow map shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record FlowMapInput
{
    /// <summary>What flows, in Chinese, such as "高技能人才流动".</summary>
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

    /// <summary>The dots.</summary>
    public required IReadOnlyList<FlowPlace> Places { get; init; }

    /// <summary>Flows between two of the places; small ones may be left out, see <see cref="Total"/>.</summary>
    public required IReadOnlyList<PlaceFlow> Flows { get; init; }

    /// <summary>All that flows in the year, flows left out and flows within a place included.</summary>
    public required FutureAmounts Total { get; init; }

    /// <summary>Most flows to draw.</summary>
    public int Top { get; init; } = 60;

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>A dot of the map.</summary>
/// <param name="Code">Its code, to which the flows refer.</param>
/// <param name="TitleZh">Its name in Chinese.</param>
/// <param name="TitleEn">Its name in English.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="IsZone">True for a place with a zone, false for another city.</param>
public sealed record FlowPlace(string Code, string TitleZh, string TitleEn, double Longitude, double Latitude, bool IsZone);

/// <summary>A flow within the year.</summary>
/// <param name="Origin">Code of the place it leaves.</param>
/// <param name="Target">Code of the place it reaches.</param>
/// <param name="Amounts">How much in each future.</param>
public sealed record PlaceFlow(string Origin, string Target, FutureAmounts Amounts)
{
    /// <summary>Mean over the futures.</summary>
    public double Amount => Amounts.Mean;
}
