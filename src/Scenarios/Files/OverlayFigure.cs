namespace Torch.Sim.Scenarios.Files;

/// <summary>A kind of figure that an overlay may give: those the base state is built from.</summary>
/// <param name="Kind">zone, city or distance.</param>
/// <param name="Indicator">Name.</param>
/// <param name="Years">Years the base state looks at.</param>
/// <param name="Unit">Unit in the overlay.</param>
/// <param name="From">Lowest value in that unit.</param>
/// <param name="To">Highest value in that unit.</param>
/// <param name="DataUnit">Unit of the tables.</param>
/// <param name="Factor">Units of the tables in one unit of the overlay.</param>
internal sealed record OverlayFigure(
    string Kind, string Indicator, IReadOnlyList<int> Years, string Unit, double From, double To, string DataUnit, double Factor)
{
    internal const string Zone = "zone";
    internal const string City = "city";
    internal const string Distance = "distance";

    /// <summary>Speed that turns minutes into the kilometres of the kernels: door to door on high-speed rail [assumed].</summary>
    private const double KmPerHour = 200;

    private static readonly int[] s_base = [2019];
    private static readonly int[] s_gdpYears = [2018, 2019, 2020];
    private static readonly int[] s_censusYears = [2010, 2020];

    /// <summary>Kinds.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = [Zone, City, Distance];

    /// <summary>All.</summary>
    internal static IReadOnlyList<OverlayFigure> All { get; } =
    [
        new(Zone, "gdp", s_base, "m yuan", 1, 1e7, "m yuan", 1),
        new(Zone, "gdp", s_base, "100m yuan", 0.01, 1e5, "m yuan", 100),
        new(Zone, "firms", s_base, "enterprises", 1, 1e6, "enterprises", 1),
        new(Zone, "staff", s_base, "persons", 1, 1e7, "persons", 1),
        new(Zone, "area", s_base, "km2", 0.01, 1e5, "km2", 1),
        new(City, "gdp", s_gdpYears, "100m yuan", 0.01, 1e6, "100m yuan", 1),
        new(City, "gdp", s_gdpYears, "m yuan", 1, 1e8, "100m yuan", 0.01),
        new(City, "population", s_censusYears, "persons", 1000, 1e8, "persons", 1),
        new(City, "population", s_censusYears, "10k persons", 0.1, 1e4, "persons", 1e4),
        new(Distance, "distance", s_base, "km", 1, 6000, "km", 1),
        new(Distance, "distance", s_base, "minutes", 1, 2880, "km", KmPerHour / 60),
    ];
}
