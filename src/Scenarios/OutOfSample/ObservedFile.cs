using System.Globalization;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>
/// A CSV of observed figures: place, year, indicator, value, and if wished unit and provenance. A place is "nation", a zone id or a city code; an indicator is a
/// column of the table of its kind, or gdp_m_yuan for a city with its parks; money is at 2019 prices.
/// </summary>
public static class ObservedFile
{
    private const int FirstYear = 1980;
    private const int LastYear = 2060;
    private static readonly string[] s_columns = ["place", "year", "indicator", "value", "unit", "provenance"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="places">Known places.</param>
    /// <exception cref="InvalidInputException">With every problem of every row.</exception>
    public static IReadOnlyList<ObservedValue> Read(string path, PlaceBook places)
    {
        var table = CsvTable.Read(path, "place", "year", "indicator", "value");
        var problems = new List<ScenarioProblem>();
        foreach (var column in table.Columns.Where(column => !s_columns.Contains(column, StringComparer.Ordinal)))
        {
            problems.Add(new ScenarioProblem(
                path, 1, table.Columns.ToList().IndexOf(column) + 1, $"unknown column '{column}'", $"the columns {s_columns}", NearestName.Of(column, s_columns)));
        }

        var values = new List<ObservedValue>();
        var lines = new HashSet<(string, string, int)>();
        for (var row = 0; row < table.Count; row++)
        {
            if (ReadRow(table, row, places, problems) is not { } value)
            {
                continue;
            }

            if (lines.Add((value.Place, value.Indicator.Name, value.Year)))
            {
                values.Add(value);
            }
            else
            {
                Report(table, row, "year", $"{value.Place}, {value.Indicator.Name}, {value.Year} stands twice", "each figure once", null, problems);
            }
        }

        if (table.Count == 0)
        {
            problems.Add(new ScenarioProblem(path, 1, 1, "no row", "at least one figure"));
        }

        return problems.Count == 0 ? values : throw new InvalidInputException(problems);
    }

    private static ObservedValue? ReadRow(CsvTable table, int row, PlaceBook places, List<ScenarioProblem> problems)
    {
        var before = problems.Count;
        var (place, name, unit) = (table.Text(row, "place"), table.Text(row, "indicator"), Optional(table, row, "unit"));
        if (places.KindOf(place) is not { } kind)
        {
            Report(table, row, "place", $"unknown place '{place}'", "nation, a zone id of zones.csv or a six-digit city code of cities.csv", places.Nearest(place), problems);
            return null;
        }

        var indicators = AnnualIndicator.Of(kind).ToArray();
        var indicator = Array.Find(indicators, known => string.Equals(known.Name, name, StringComparison.Ordinal));
        if (indicator is null)
        {
            Report(
                table, row, "indicator", $"a {Word(kind)} has no indicator '{name}'",
                $"a column of the table {(kind == PlaceKind.Nation ? "nation" : kind == PlaceKind.Zone ? "zones" : "cities")}",
                NearestName.Of(name, indicators.Select(known => known.Name)), problems);
        }

        var year = 0;
        if (!int.TryParse(table.Text(row, "year"), NumberStyles.None, CultureInfo.InvariantCulture, out year) || year < FirstYear || year > LastYear)
        {
            Report(table, row, "year", $"year is '{table.Text(row, "year")}'", $"a whole number from {FirstYear} to {LastYear}", null, problems);
        }

        if (!double.TryParse(table.Text(row, "value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Report(table, row, "value", $"value is '{table.Text(row, "value")}'", "a finite number with a decimal point", null, problems);
        }

        var factor = indicator?.FactorOf(unit);
        if (indicator is not null && factor is null)
        {
            Report(table, row, "unit", $"unit is '{unit}'", indicator.IsShare ? (Phrase)$"{indicator.Column.Unit}, or %, or nothing" : (Phrase)$"{indicator.Column.Unit}, or nothing", null, problems);
        }

        return problems.Count > before ? null : new ObservedValue(place, year, indicator!, value * factor!.Value, Optional(table, row, "provenance"));
    }

    private static string Optional(CsvTable table, int row, string column) =>
        table.Columns.Contains(column, StringComparer.Ordinal) ? table.Text(row, column).Trim() : "";

    private static Phrase Word(PlaceKind kind) => kind == PlaceKind.Nation ? (Phrase)"nation" : kind == PlaceKind.Zone ? (Phrase)"zone" : "city";

    private static void Report(CsvTable table, int row, string column, Phrase found, Phrase expected, string? nearest, List<ScenarioProblem> problems) =>
        problems.Add(new ScenarioProblem(table.File, table.LineOf(row), table.Columns.ToList().IndexOf(column) + 1, found, expected, nearest));
}

/// <summary>An observed figure in the unit of the results.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Year">Year.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Value">Value.</param>
/// <param name="Provenance">Where it comes from, as written.</param>
public sealed record ObservedValue(string Place, int Year, AnnualIndicator Indicator, double Value, string Provenance)
{
    /// <summary>The series it belongs to.</summary>
    public (string Place, string Indicator) Series => (Place, Indicator.Name);
}
