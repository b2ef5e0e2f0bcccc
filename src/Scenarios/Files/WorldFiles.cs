using Torch.Sim.Model.Enclaves;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>The tables of the data folder that describe places, as written.</summary>
public sealed class WorldFiles
{
    private WorldFiles()
    {
    }

    /// <summary>Cities that run: prefectures, municipalities and the directly administered county-level cities that host a zone.</summary>
    public required IReadOnlyList<CityRow> Cities { get; init; }

    /// <summary>All national zones.</summary>
    public required IReadOnlyList<ZoneRow> Zones { get; init; }

    /// <summary>Leading industries of the zones.</summary>
    public required IReadOnlyList<ZoneIndustry> Industries { get; init; }

    /// <summary>Figures of the nation by indicator and year.</summary>
    public required IReadOnlyDictionary<(string Indicator, int Year), NationalFigure> National { get; init; }

    /// <summary>GDP index by quarter from 2019Q4 on, the mean quarter of 2019 being 1.</summary>
    public required IReadOnlyList<double> GdpIndex { get; init; }

    /// <summary>Contracts of enclave parks.</summary>
    public required IReadOnlyList<EnclaveContract> Enclaves { get; init; }

    /// <summary>Distances that an overlay gives, km, by the indices of two cities, the smaller first.</summary>
    public IReadOnlyDictionary<(int A, int B), double> Distances { get; private init; } = new Dictionary<(int, int), double>();

    /// <summary>Figures that overlays replaced.</summary>
    public IReadOnlyList<OverlayChange> Overlays { get; private init; } = [];

    /// <summary>Files read, for the data hash, in ordinal order.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">scenarios-data.</param>
    /// <exception cref="InvalidInputException">A file is missing or a cell is wrong.</exception>
    public static WorldFiles Read(string folder)
    {
        string In(params string[] parts) => Path.Combine([folder, .. parts]);
        var zonesPath = In("zones", "zones.csv");
        var problems = new ProblemList();
        var hosts = problems.Try(() => Hosts(zonesPath)) ?? [];
        var cities = problems.Try(() => CityRow.Read(In("cities", "cities.csv"), In("cities", "university_talent.csv"), hosts)) ?? [];
        var index = cities.Select((city, i) => (city.City.Code, i)).DistinctBy(pair => pair.Code, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        var contracts = Directory.Exists(In("contracts"))
            ? Directory.GetFiles(In("contracts"), "*.yaml").Order(StringComparer.Ordinal).ToArray()
            : [];
        var zones = problems.Try(() => ZoneRow.Read(zonesPath, In("zones", "zone_area.csv"), In("zones", "zone_gdp.csv"), index));
        var industries = problems.Try(() => ZoneIndustry.Read(In("zones", "zone_industries.csv")));
        var national = problems.Try(() => NationalFigure.Read(In("national", "national.csv")));
        var path = problems.Try(() => ReadPath(In("national", "gdp_path.csv")));
        var enclaves = contracts.Select(contract => problems.Try(() => EnclaveContract.Read(contract, index))).ToArray();
        problems.Close();
        return new WorldFiles
        {
            Cities = cities,
            Zones = zones!,
            Industries = industries!,
            National = national!,
            GdpIndex = path!,
            Enclaves = enclaves!,
            Paths =
            [
                In("cities", "cities.csv"), In("cities", "university_talent.csv"), .. contracts, In("national", "gdp_path.csv"),
                In("national", "national.csv"), In("zones", "zone_area.csv"), In("zones", "zone_gdp.csv"),
                In("zones", "zone_industries.csv"), zonesPath,
            ],
        };
    }

    /// <summary>The same tables with the figures of overlays.</summary>
    /// <exception cref="InvalidInputException">The figures contradict one another.</exception>
    public WorldFiles With(IReadOnlyList<OverlayFile> overlays) => overlays.Count == 0 ? this : OverlaidWorld.Build(this, overlays);

    internal WorldFiles With(
        IReadOnlyList<CityRow> cities, IReadOnlyList<ZoneRow> zones, IReadOnlyDictionary<(int A, int B), double> distances,
        IReadOnlyList<OverlayChange> changes)
    {
        return new WorldFiles
        {
            Cities = cities,
            Zones = zones,
            Industries = Industries,
            National = National,
            GdpIndex = GdpIndex,
            Enclaves = Enclaves,
            Paths = Paths,
            Distances = distances,
            Overlays = changes,
        };
    }

    /// <summary>A figure of the nation.</summary>
    /// <exception cref="InvalidInputException">Not in the table.</exception>
    public double NationalValue(string indicator, int year) => National.TryGetValue((indicator, year), out var figure)
        ? figure.Value
        : throw new InvalidInputException(new ScenarioProblem("national.csv", 0, 0, $"no {indicator} for {year}", "that figure"));

    private static HashSet<string> Hosts(string zonesPath)
    {
        var table = CsvTable.Read(zonesPath, "city_code");
        return Enumerable.Range(0, table.Count).Select(row => table.Text(row, "city_code")).ToHashSet(StringComparer.Ordinal);
    }

    private static double[] ReadPath(string path)
    {
        var table = CsvTable.Read(path, "quarter", "gdp_index");
        var values = new double[table.Count];
        for (var row = 0; row < table.Count; row++)
        {
            var expected = Model.Futures.Quarter.FromIndex(row).ToString();
            if (!string.Equals(table.Text(row, "quarter"), expected, StringComparison.Ordinal))
            {
                table.Report(row, "quarter", $"'{table.Text(row, "quarter")}'", $"{expected}: quarters in order from 2019Q4, none left out");
            }

            values[row] = table.Positive(row, "gdp_index");
        }

        table.Close();
        return values;
    }
}

/// <summary>A figure of the nation with its provenance.</summary>
public sealed record NationalFigure(double Value, string Provenance)
{
    internal static IReadOnlyDictionary<(string Indicator, int Year), NationalFigure> Read(string path)
    {
        var table = CsvTable.Read(path, "year", "indicator", "value", "provenance");
        var figures = new Dictionary<(string, int), NationalFigure>();
        for (var row = 0; row < table.Count; row++)
        {
            figures[(table.Text(row, "indicator"), table.Whole(row, "year"))] =
                new NationalFigure(table.Number(row, "value"), table.Text(row, "provenance"));
        }

        table.Close();
        return figures;
    }
}

/// <summary>One leading industry of a zone.</summary>
/// <param name="Zone">Zone code.</param>
/// <param name="Rank">1 is the first.</param>
/// <param name="Field">Field it belongs to.</param>
public sealed record ZoneIndustry(string Zone, int Rank, Field Field)
{
    internal static IReadOnlyList<ZoneIndustry> Read(string path)
    {
        var table = CsvTable.Read(path, "zone_id", "rank", "field");
        var industries = new List<ZoneIndustry>();
        for (var row = 0; row < table.Count; row++)
        {
            var code = table.Text(row, "field");
            if (code.Length == 0)
            {
                continue;
            }

            var field = Fields.Codes.ToList().IndexOf(code);
            if (field < 0)
            {
                table.Report(row, "field", $"'{code}'", $"one of {Fields.Codes}", NearestName.Of(code, Fields.Codes));
            }

            industries.Add(new ZoneIndustry(table.Text(row, "zone_id"), table.Whole(row, "rank"), (Field)field));
        }

        table.Close();
        return industries;
    }
}

/// <summary>The contract of an enclave park and the size it starts from.</summary>
/// <param name="Park">The park.</param>
/// <param name="ValueAdded2019">m yuan a year.</param>
/// <param name="Path">File.</param>
public sealed record EnclaveContract(EnclavePark Park, double ValueAdded2019, string Path)
{
    private static readonly string[] s_models = ["forward_industrial", "reverse_innovation", "co_built", "trusteeship", "special_zone"];
    private static readonly string[] s_marks = ["observed", "estimated", "assumed"];

    internal static EnclaveContract Read(string path, IReadOnlyDictionary<string, int> cities)
    {
        var file = YamlFile.Read(path);
        var contract = Read(file, cities);
        return file.Problems.Count > 0 ? throw new InvalidInputException(file.Problems) : contract;
    }

    /// <summary>Reads a contract; without any cities (their table is wrong) codes are not looked up.</summary>
    internal static EnclaveContract Read(YamlFile file, IReadOnlyDictionary<string, int> cities)
    {
        var root = file.Root;
        var code = Naming.Slug(root, "enclave");
        var (zh, en) = (root.Text("title_zh"), root.Text("title_en"));
        root.Word("model", s_models);
        var sponsor = City(root, "sponsor", cities);
        var host = City(root, "host", cities);
        if (sponsor >= 0 && sponsor == host)
        {
            root.Report("host", "host and sponsor are the same city", "two different cities");
        }

        var start = root.Whole("start_year", 1980, 2035);
        var tax = root.Map("tax");
        var steps = tax.Maps("schedule").Select(step => Step(step)).ToArray();
        if (steps.Length == 0 || steps[0].FromYear != 1 || steps.Zip(steps.Skip(1)).Any(pair => pair.Second.FromYear <= pair.First.FromYear))
        {
            tax.Report("schedule", "the schedule does not rise from contract year 1", "steps whose from_year rises from 1");
        }

        tax.Close();
        var size = root.Map("base");
        var valueAdded = size.Number("value_added_m_yuan", 1, 1e7);
        size.Word("mark", s_marks);
        size.Close();
        root.Close();
        return new EnclaveContract(
            new EnclavePark(code, zh, en, sponsor, host, start, new SharingContract(steps), 0, 0), valueAdded, file.Path);
    }

    private static SharingStep Step(YamlMap map)
    {
        var step = new SharingStep(
            map.Whole("from_year", 1, 100), map.Number("park", 0, 1), map.Number("sponsor", 0, 1), map.Number("host", 0, 1));
        if (Math.Abs(step.Park + step.Sponsor + step.Host - 1) > 1e-9)
        {
            map.Report("park", $"shares sum to {step.Park + step.Sponsor + step.Host}", "park + sponsor + host = 1");
        }

        map.Close();
        return step;
    }

    private static int City(YamlMap map, string key, IReadOnlyDictionary<string, int> cities)
    {
        var code = map.Text(key);
        if (cities.TryGetValue(code, out var city))
        {
            return city;
        }

        if (cities.Count > 0 && code.Length > 0)
        {
            map.Report(key, $"unknown city '{code}'", "the six-digit code of a city of cities.csv", NearestName.Of(code, cities.Keys));
        }

        return -1;
    }
}
