namespace Torch.Sim.Model.World;

/// <summary>An enterprise cluster: the firms of one field in one zone or enclave park.</summary>
/// <param name="Code">place code and field code joined by a slash.</param>
/// <param name="Park">Index of the zone, or zones + index of the enclave park.</param>
/// <param name="Field">Its field.</param>
public sealed record EnterpriseCluster(string Code, int Park, Field Field);
