namespace Torch.Sim.Model.World;

/// <summary>A city: its whole territory; its hinterland is what lies outside zones and enclave parks.</summary>
/// <param name="Code">Administrative code, six digits.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Province">Province, Chinese name.</param>
/// <param name="Region">east, centre, west or northeast.</param>
/// <param name="Latitude">Degrees, WGS-84.</param>
/// <param name="Longitude">Degrees, WGS-84.</param>
public sealed record City(
    string Code, string NameZh, string NameEn, string Province, string Region, double Latitude, double Longitude);
