namespace Torch.Sim.Model.Results;

/// <summary>One result table. Every row is keyed by future, scenario, seed, quarter and by <paramref name="Keys"/>.</summary>
/// <param name="Name">Name of the table and of its Parquet file.</param>
/// <param name="Keys">Names of the further key columns, such as "zone_id"; may be empty.</param>
/// <param name="Columns">The measured columns.</param>
public sealed record ResultTable(string Name, IReadOnlyList<string> Keys, IReadOnlyList<ResultColumn> Columns);

/// <summary>One column of a result table.</summary>
/// <param name="Name">snake_case with the unit as suffix, ASCII, at most 32 characters.</param>
/// <param name="Unit">Unit as shown to users, such as "million yuan, 2019 prices".</param>
/// <param name="Measure">Flow, stock or ratio.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
public sealed record ResultColumn(string Name, string Unit, Measure Measure, string TitleZh, string TitleEn);

/// <summary>How a result column relates to its quarter.</summary>
public enum Measure
{
    /// <summary>Sum over the quarter.</summary>
    Flow,

    /// <summary>Level at the end of the quarter.</summary>
    Stock,

    /// <summary>Share, index or mean.</summary>
    Ratio,
}
