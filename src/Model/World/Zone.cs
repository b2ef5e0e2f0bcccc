namespace Torch.Sim.Model.World;

/// <summary>A national high-tech zone (国家高新区).</summary>
/// <param name="Code">Identifier of the data tables, such as "wuhan-donghu".</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="City">Index of its city in <see cref="World.Cities"/>.</param>
/// <param name="Province">Province, Chinese name.</param>
/// <param name="Region">east, centre, west or northeast.</param>
/// <param name="CountsFromYear">First year-end at which official zone totals include it; before that its firms count in its city.</param>
/// <param name="AreaKm2">Approved area, km².</param>
/// <param name="Latitude">Degrees, WGS-84.</param>
/// <param name="Longitude">Degrees, WGS-84.</param>
public sealed record Zone(
    string Code, string NameZh, string NameEn, int City, string Province, string Region, int CountsFromYear,
    double AreaKm2, double Latitude, double Longitude);
