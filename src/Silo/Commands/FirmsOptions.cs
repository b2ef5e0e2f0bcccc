using Torch.Sim.Model.Futures;

namespace Torch.Sim.Silo.Commands;

/// <summary>Options of the firms command.</summary>
/// <param name="Run">Run folder.</param>
/// <param name="Quarter">Quarter.</param>
/// <param name="Future">Number of the future, or null.</param>
/// <param name="Scenario">Scenario, or null.</param>
/// <param name="Seed">Seed, or null.</param>
/// <param name="Zone">Zone or enclave park, or null for all.</param>
/// <param name="Out">File, or null.</param>
/// <param name="Data">Data folder, or null to find it.</param>
internal sealed record FirmsOptions(
    string Run, Quarter Quarter, int? Future, string? Scenario, int? Seed, string? Zone, string? Out, string? Data);
