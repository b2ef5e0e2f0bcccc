namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Output of an enclave park that its sponsor counts as its own.</summary>
/// <param name="Sponsor">Place of the sponsor (飞出地).</param>
/// <param name="Host">Place of the host (飞入地), where the output is territorial.</param>
/// <param name="Output">Value added of the park [m yuan].</param>
/// <param name="SponsorShare">Share the contract attributes to the sponsor and the statistics honour, 0 to 1.</param>
public readonly record struct AttributionClaim(int Sponsor, int Host, double Output, double SponsorShare);
