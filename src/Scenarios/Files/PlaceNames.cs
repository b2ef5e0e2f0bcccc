using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>The names under which files may speak of places.</summary>
public sealed class PlaceNames
{
    private readonly Dictionary<string, List<string>> _zones = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _cities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of a world.</summary>
    public PlaceNames(WorldFiles world)
    {
        foreach (var zone in world.Zones.Select(row => row.Zone))
        {
            Add(_zones, zone.Code, zone.Code, zone.NameZh, zone.NameEn);
        }

        foreach (var city in world.Cities.Select(row => row.City))
        {
            Add(_cities, city.Code, city.Code, city.NameZh, city.NameEn);
        }

        Regions =
        [
            .. world.Zones.Select(row => row.Zone.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            .. world.Zones.Select(row => row.Zone.Province).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Tiers of zones.</summary>
    public static IReadOnlyList<string> Tiers => ZoneTiers.Names;

    /// <summary>Regions, then provinces.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Rings.</summary>
    public static IReadOnlyList<string> Rings => CoreRings.Names;

    /// <summary>The code of a zone, or null and what is wrong with the name.</summary>
    public string? Zone(string name, Action<Phrase, Phrase, string?> report) => Find(_zones, name, "zone", "zones.csv", report);

    /// <summary>The code of a city, or null and what is wrong with the name.</summary>
    public string? City(string name, Action<Phrase, Phrase, string?> report) => Find(_cities, name, "city", "cities.csv", report);

    private static string? Find(
        Dictionary<string, List<string>> names, string name, Phrase kind, string table, Action<Phrase, Phrase, string?> report)
    {
        if (!names.TryGetValue(name, out var codes))
        {
            report($"unknown {kind} '{name}'", $"a code or name of {table}", NearestName.Of(name, names.Keys));
            return null;
        }

        // A code means its place even where another place has it as a name.
        if (codes.Count == 1 || codes.Contains(name, StringComparer.Ordinal))
        {
            return codes.Count == 1 ? codes[0] : name;
        }

        report($"the name '{name}' of {codes.Count} places", $"one of the codes {codes}", null);
        return null;
    }

    private static void Add(Dictionary<string, List<string>> names, string code, params ReadOnlySpan<string> all)
    {
        foreach (var name in all)
        {
            if (!names.TryGetValue(name, out var codes))
            {
                names[name] = codes = [];
            }

            if (!codes.Contains(code, StringComparer.Ordinal))
            {
                codes.Add(code);
            }
        }
    }
}
