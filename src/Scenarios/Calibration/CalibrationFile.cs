using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What may move, what is fitted, and how large the design is.</summary>
/// <param name="Free">Free parameters with their ranges.</param>
/// <param name="Targets">Targets.</param>
/// <param name="NotExpressible">Targets that the model cannot express.</param>
/// <param name="Design">Size of the design.</param>
/// <param name="Text">Text of the file.</param>
public sealed record CalibrationFile(
    IReadOnlyList<ParameterEntry> Free, IReadOnlyList<CalibrationTarget> Targets, IReadOnlyList<UnexpressedTarget> NotExpressible,
    CalibrationDesign Design, string Text)
{
    private const int FirstTrendYear = 2011;
    private const int LastYear = 2035;
    private static readonly string[] s_measures = ["zones_share", "trend_without_step", "tail_exponent", "firms_with_loan"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">calibration.yaml.</param>
    /// <param name="parameters">Parameters and their ranges.</param>
    /// <exception cref="InvalidInputException">Anything unknown, missing or out of range.</exception>
    public static CalibrationFile Read(string path, ParameterFile parameters)
    {
        var file = YamlFile.Read(path);
        var root = file.Root;
        var byName = parameters.Entries.ToDictionary(entry => ParameterFile.NameOf(entry.Parameter), StringComparer.Ordinal);
        var free = root.Maps("free", isRequired: true).Select(map => ReadFree(map, byName)).OfType<ParameterEntry>().ToArray();
        var targets = root.Maps("targets", isRequired: true).Select(ReadTarget).ToArray();
        var unexpressed = root.Maps("not_expressible").Select(ReadUnexpressed).ToArray();
        var design = ReadDesign(root.Map("design"));
        if (root.Find("free") is not null && !free.Any(entry => entry.CanDraw))
        {
            root.Report("free", "no parameter that a run can draw", "at least one parameter that parameters.yaml marks 'use: draw'");
        }

        foreach (var twice in free.GroupBy(entry => entry.Parameter).Where(group => group.Count() > 1))
        {
            root.Report("free", $"{ParameterFile.NameOf(twice.Key)} stands twice", "each parameter once");
        }

        foreach (var twice in targets.GroupBy(target => target.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            root.Report("targets", $"{twice.Key} stands twice", "each target once");
        }

        if (root.Find("targets") is not null && targets.Length == 0)
        {
            root.Report("targets", "no target", "at least one target");
        }

        root.Close();
        return file.Problems.Count == 0
            ? new CalibrationFile(free, targets, unexpressed, design, file.Text)
            : throw new InvalidInputException(file.Problems);
    }

    private static ParameterEntry? ReadFree(YamlMap map, Dictionary<string, ParameterEntry> byName)
    {
        var name = map.Text("parameter");
        map.Text("why");
        map.Close();
        if (byName.TryGetValue(name, out var entry) && entry.To > entry.From)
        {
            return entry;
        }

        map.Report("parameter", $"'{name}'", "a parameter of parameters.yaml whose range is wider than a point", NearestName.Of(name, byName.Keys));
        return null;
    }

    private static CalibrationTarget ReadTarget(YamlMap map)
    {
        var name = map.Text("target");
        var (zh, en) = (map.Text("title_zh"), map.Text("title_en"));
        var measure = (TargetMeasure)Array.IndexOf(s_measures, map.Word("measure", s_measures));
        var isTrend = measure == TargetMeasure.TrendWithoutStep;
        var year = map.Whole("year", Quarter.Base.Year, LastYear);
        var from = map.OptionalWhole("from_year", FirstTrendYear, LastYear - 1);
        var observed = map.OptionalNumber("observed", -1e12, 1e12);
        var tolerance = map.OptionalNumber("tolerance", 1e-6, 1e12);
        RequireOnly(map, "from_year", isTrend);
        RequireOnly(map, "observed", !isTrend);
        RequireOnly(map, "tolerance", !isTrend);
        if (from >= year)
        {
            map.Report("from_year", $"{"from_year"} is {from}", $"a year before {year}, that of the trend's end");
        }

        if (year == Quarter.Base.Year && measure is (TargetMeasure.TailExponent or TargetMeasure.FirmsWithLoan))
        {
            map.Report("year", $"year is {year}", $"a year after {Quarter.Base.Year}");
        }

        var target = new CalibrationTarget(
            name, zh, en, measure, from ?? 0, year, observed ?? double.NaN, tolerance ?? double.NaN, map.Text("unit"), map.Text("source"));
        map.Close();
        return target;
    }

    /// <summary>A level has a figure and its tolerance; a trend has a first year, and the data give its figure.</summary>
    private static void RequireOnly(YamlMap map, string key, bool isWanted)
    {
        var isThere = map.Find(key) is not null;
        if (isWanted && !isThere)
        {
            map.Report(key, $"{key} is missing", "from_year for a trend, observed and tolerance for any other measure");
        }
        else if (isThere && !isWanted)
        {
            map.Report(key, $"{key} beside this measure", "from_year for a trend, observed and tolerance for any other measure");
        }
    }

    private static UnexpressedTarget ReadUnexpressed(YamlMap map)
    {
        var target = new UnexpressedTarget(map.Text("target"), map.Text("title_zh"), map.Text("title_en"), map.Text("reason"));
        map.Close();
        return target;
    }

    private static CalibrationDesign ReadDesign(YamlMap map)
    {
        var design = new CalibrationDesign(
            map.Whole("points", 8, 4096), map.Whole("seeds", 1, 64), map.Whole("waves", 1, 10), map.Whole("accepted", 1, 4096),
            map.Whole("firms_per_record", 1, 10_000));
        map.Close();
        return design;
    }
}

/// <summary>Size of the design.</summary>
/// <param name="Points">Vectors run in each wave.</param>
/// <param name="Seeds">Seeds per vector.</param>
/// <param name="Waves">Waves of history matching.</param>
/// <param name="Accepted">Vectors run after the last wave, from which the accepted ones are taken.</param>
/// <param name="FirmsPerRecord">Firms a record stands for in waves; 1 is every firm.</param>
public sealed record CalibrationDesign(int Points, int Seeds, int Waves, int Accepted, int FirmsPerRecord)
{
    /// <summary>A design to try things out: no result of it may be quoted.</summary>
    public static CalibrationDesign Quick { get; } = new(12, 2, 2, 12, 500);

    /// <summary>What stands for the full population beside <see cref="Quick"/>.</summary>
    public const int QuickCheckFirmsPerRecord = 250;
}
