using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>
/// Figures of a user's own that replace those of the data folder in one study: a CSV with the columns kind, place, year, indicator, value, unit,
/// provenance, and other_place for distances. Places are named by code or name.
/// </summary>
/// <param name="Path">The file as the study names it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Rows">Its figures.</param>
public sealed record OverlayFile(string Path, string Text, IReadOnlyList<OverlayRow> Rows)
{
    private static readonly string[] s_columns = ["kind", "place", "year", "indicator", "value", "unit", "provenance"];
    private static readonly string[] s_allColumns = [.. s_columns, "other_place"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="places">Names of places; null when the tables are wrong: then names are not looked up.</param>
    /// <exception cref="InvalidInputException">With every problem of the file.</exception>
    public static OverlayFile Read(string path, PlaceNames? places)
    {
        var problems = new List<ScenarioProblem>();
        return TextFile.Read(path, problems) is { } text ? Parse(path, text, places) : throw new InvalidInputException(problems);
    }

    /// <summary>Reads text as if it stood in a file.</summary>
    /// <exception cref="InvalidInputException">With every problem of the text.</exception>
    public static OverlayFile Parse(string path, string text, PlaceNames? places)
    {
        var table = CsvTable.Parse(path, text, s_columns);
        table.AllowOnly(s_allColumns);
        if (table.Count == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(path, 1, 1, "no row", "at least one figure"));
        }

        var rows = new List<OverlayRow>();
        for (var row = 0; row < table.Count; row++)
        {
            if (ReadRow(table, row, places) is { } figure)
            {
                if (rows.Exists(other => other.IsSameFigure(figure)))
                {
                    table.Report(row, "place", $"'{figure.Place} {figure.Indicator} {figure.Year}' stands twice", "each figure once");
                }

                rows.Add(figure);
            }
        }

        table.Close();
        return new OverlayFile(path, text, rows);
    }

    private static OverlayRow? ReadRow(CsvTable table, int row, PlaceNames? places)
    {
        var kind = table.Word(row, "kind", OverlayFigure.Kinds);
        var known = OverlayFigure.All.Where(figure => string.Equals(figure.Kind, kind, StringComparison.Ordinal)).ToArray();
        if (table.Text(row, "provenance").Length == 0)
        {
            table.Report(row, "provenance", "an empty cell", "where the figure comes from");
        }

        if (known.Length == 0)
        {
            return null;
        }

        var place = Place(table, row, "place", kind, places);
        var other = Other(table, row, kind, place, places);
        var year = table.Whole(row, "year");
        var value = table.Number(row, "value");
        var indicator = table.Word(row, "indicator", known.Select(figure => figure.Indicator).Distinct(StringComparer.Ordinal).ToArray());
        known = known.Where(figure => string.Equals(figure.Indicator, indicator, StringComparison.Ordinal)).ToArray();
        if (known.Length == 0)
        {
            return null;
        }

        if (!known[0].Years.Contains(year))
        {
            table.Report(row, "year", $"{indicator} of {year}", $"one of {known[0].Years.Select(known => $"{known}")}");
        }

        if (string.Equals(indicator, "firms", StringComparison.Ordinal))
        {
            _ = table.Whole(row, "value");
        }

        var unit = table.Word(row, "unit", known.Select(figure => figure.Unit).ToArray());
        var figure = known.FirstOrDefault(figure => string.Equals(figure.Unit, unit, StringComparison.Ordinal));
        if (figure is not null && (value < figure.From || value > figure.To))
        {
            table.Report(row, "value", $"{value} {unit}", $"a number from {figure.From} to {figure.To}");
        }

        return place is null || figure is null
            ? null
            : new OverlayRow(kind, place, other, year, indicator, value * figure.Factor, figure.DataUnit, table.Text(row, "provenance"), table.LineOf(row));
    }

    private static string Other(CsvTable table, int row, string kind, string? place, PlaceNames? places)
    {
        if (string.Equals(kind, OverlayFigure.Distance, StringComparison.Ordinal))
        {
            var other = Place(table, row, "other_place", kind, places);
            if (other is not null && string.Equals(other, place, StringComparison.Ordinal))
            {
                table.Report(row, "other_place", "a distance from a city to itself", "two different cities");
            }

            return other ?? "";
        }

        if (table.Text(row, "other_place").Length > 0)
        {
            table.Report(row, "other_place", $"'{table.Text(row, "other_place")}'", "an empty cell: only a distance has two places");
        }

        return "";
    }

    private static string? Place(CsvTable table, int row, string column, string kind, PlaceNames? places)
    {
        var name = table.Text(row, column);
        if (name.Length == 0)
        {
            table.Report(row, column, "an empty cell", "a code or name of a place");
            return null;
        }

        void Report(Phrase found, Phrase expected, string? nearest) => table.Report(row, column, found, expected, nearest);
        return places is null ? name
            : string.Equals(kind, OverlayFigure.Zone, StringComparison.Ordinal) ? places.Zone(name, Report)
            : places.City(name, Report);
    }
}

/// <summary>One figure of an overlay.</summary>
/// <param name="Kind">zone, city or distance.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="OtherPlace">Code of the other city of a distance, else empty.</param>
/// <param name="Year">Year.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Value">Value in the unit of the tables.</param>
/// <param name="Unit">Unit of the tables.</param>
/// <param name="Provenance">Where the user has it from.</param>
/// <param name="Line">Line in the file.</param>
public sealed record OverlayRow(
    string Kind, string Place, string OtherPlace, int Year, string Indicator, double Value, string Unit, string Provenance, int Line)
{
    /// <summary>Whether another row gives the same figure; a distance is the same both ways.</summary>
    internal bool IsSameFigure(OverlayRow other) =>
        string.Equals(Kind, other.Kind, StringComparison.Ordinal) && string.Equals(Indicator, other.Indicator, StringComparison.Ordinal) && Year == other.Year
        && ((string.Equals(Place, other.Place, StringComparison.Ordinal) && string.Equals(OtherPlace, other.OtherPlace, StringComparison.Ordinal))
            || (OtherPlace.Length > 0 && string.Equals(Place, other.OtherPlace, StringComparison.Ordinal) && string.Equals(OtherPlace, other.Place, StringComparison.Ordinal)));
}
