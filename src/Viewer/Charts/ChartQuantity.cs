namespace Torch.Sim.Viewer.Charts;

/// <summary>What a chart measures.</summary>
public sealed record ChartQuantity
{
    /// <summary>Chinese name, such as "高新区增加值".</summary>
    public required string NameZh { get; init; }

    /// <summary>English name in lower case as it stands inside a sentence, such as "value added of zones".</summary>
    public required string NameEn { get; init; }

    /// <summary>Chinese unit, such as "亿元"; "%" makes differences percentage points.</summary>
    public required string UnitZh { get; init; }

    /// <summary>English unit, such as "billion yuan".</summary>
    public required string UnitEn { get; init; }

    /// <summary>Figures come in the English unit; times this they are in the Chinese one. A power of ten: 10 for 亿元 against billion yuan.</summary>
    public double FactorZh { get; init; } = 1;

    /// <summary>True when differences from the baseline are in percent of it, whatever the unit of the figures.</summary>
    public bool InPercentOfBaseline { get; init; }

    /// <summary>What the figure of a quarter stands for.</summary>
    public QuantityPeriod Period { get; init; } = QuantityPeriod.TrailingYear;
}

/// <summary>What the figure of a quarter stands for.</summary>
public enum QuantityPeriod
{
    /// <summary>The four quarters that end with it.</summary>
    TrailingYear,

    /// <summary>The quarter itself.</summary>
    Quarter,

    /// <summary>The state at its end.</summary>
    EndOfQuarter,
}
