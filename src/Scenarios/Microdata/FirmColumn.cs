using Torch.Sim.Model.Firms;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Microdata;

/// <summary>A column of firm microdata.</summary>
/// <param name="Name">snake_case name with the unit as suffix.</param>
/// <param name="Unit">Unit, null for a key.</param>
/// <param name="Measure">key, flow, stock, ratio or test.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Origin">Equations or published rule.</param>
/// <param name="Type">Type of the column in DuckDB.</param>
/// <param name="Value">The value of a row; null for unknown.</param>
internal sealed record FirmColumn(
    string Name, string? Unit, string Measure, string TitleZh, string TitleEn, string? Origin, string Type, Func<FirmRow, object?> Value);

/// <summary>What a row of firm microdata is made from.</summary>
/// <param name="Firm">The firm record.</param>
/// <param name="World">The world it lives in.</param>
internal readonly record struct FirmRow(FirmQuarter Firm, World World)
{
    internal EnterpriseCluster Cluster => World.Clusters[Firm.Cluster];

    internal FirmStates States => FirmLadder.Of(Firm.Stocks, Firm.Years, Cluster.Field != Field.Other);
}
