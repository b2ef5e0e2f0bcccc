namespace Torch.Sim.Model.World;

/// <summary>An enclave park (飞地园区) with its contract.</summary>
/// <param name="Code">Identifier of the contract.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Sponsor">Index of the city that sends it (飞出地).</param>
/// <param name="Host">Index of the city whose land it stands on (飞入地); its output is booked there.</param>
/// <param name="StartYear">First contract year.</param>
/// <param name="Contract">How local tax is shared.</param>
/// <param name="Latitude">Degrees, WGS-84.</param>
/// <param name="Longitude">Degrees, WGS-84.</param>
public sealed record EnclavePark(
    string Code, string NameZh, string NameEn, int Sponsor, int Host, int StartYear,
    Enclaves.SharingContract Contract, double Latitude, double Longitude);
