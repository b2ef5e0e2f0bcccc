using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>The places that observed figures may be about.</summary>
public sealed class PlaceBook
{
    /// <summary>Code of the nation.</summary>
    public const string Nation = "nation";

    private readonly Dictionary<string, PlaceKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _codeByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string[] Zones, string[] Enclaves)> _parksOfCity = new(StringComparer.Ordinal);

    /// <summary>Collects them.</summary>
    public PlaceBook(WorldFiles files)
    {
        _kinds[Nation] = PlaceKind.Nation;
        foreach (var (row, index) in files.Cities.Select((row, index) => (row, index)))
        {
            Add(row.City.Code, row.City.NameZh, row.City.NameEn, PlaceKind.City);
            _parksOfCity[row.City.Code] = (
                files.Zones.Where(zone => zone.Zone.City == index).Select(zone => zone.Zone.Code).ToArray(),
                files.Enclaves.Where(enclave => enclave.Park.Host == index).Select(enclave => enclave.Park.Code).ToArray());
        }

        foreach (var row in files.Zones)
        {
            Add(row.Zone.Code, row.Zone.NameZh, row.Zone.NameEn, PlaceKind.Zone);
        }
    }

    /// <summary>All codes.</summary>
    public IEnumerable<string> Codes => _kinds.Keys;

    /// <summary>The kind of a place; null when there is none of that code.</summary>
    public PlaceKind? KindOf(string code) => _kinds.TryGetValue(code, out var kind) ? kind : null;

    /// <summary>The code most likely meant: of the place of that name, else the nearest code; null when none is near.</summary>
    public string? Nearest(string text) => _codeByName.TryGetValue(text, out var code) ? code : Validation.NearestName.Of(text, Codes);

    /// <summary>Zones and enclave parks in a city.</summary>
    public (IReadOnlyList<string> Zones, IReadOnlyList<string> Enclaves) ParksOf(string city) => _parksOfCity[city];

    private void Add(string code, string nameZh, string nameEn, PlaceKind kind)
    {
        _kinds[code] = kind;
        _codeByName.TryAdd(nameZh, code);
        _codeByName.TryAdd(nameEn, code);
    }
}

/// <summary>Kind of a place in an observed file.</summary>
public enum PlaceKind
{
    /// <summary>The nation.</summary>
    Nation,

    /// <summary>A zone.</summary>
    Zone,

    /// <summary>A city: its hinterland in the table of cities, or the whole of it.</summary>
    City,
}
