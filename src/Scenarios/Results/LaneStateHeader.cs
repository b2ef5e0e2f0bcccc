using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Says whose state a file holds; all of it must fit before the state is used.</summary>
/// <param name="ModelVersion">Version of the model's equations.</param>
/// <param name="LayoutVersion">Version of the sections, <see cref="AgentState.Version"/>.</param>
/// <param name="DataHash">Hash of the data.</param>
/// <param name="FirmsPerRecord">Firms a record stands for.</param>
/// <param name="ParameterHash">Hash of the future's vector of parameters.</param>
/// <param name="Quarter">The quarter at whose end it was saved.</param>
/// <param name="Scenario">Scenario of the future.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Draw">Its parameter draw.</param>
public sealed record LaneStateHeader(
    string ModelVersion, int LayoutVersion, string DataHash, int FirmsPerRecord, string ParameterHash, string Quarter, string Scenario, int Seed, int Draw)
{
    /// <summary>SHA-256 over the bits of a vector of parameters.</summary>
    public static string HashOf(double[] parameters) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<double>(parameters)));
}
