using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>Yearly values of a run's baseline, one per future, for the series that are observed.</summary>
public sealed class ModelYears
{
    private readonly Dictionary<(string Place, string Indicator, int Year), List<double>> _values = [];

    private ModelYears()
    {
    }

    /// <summary>Futures behind the values.</summary>
    public int Futures { get; private set; }

    /// <summary>Last year that the run covers.</summary>
    public int LastYear { get; private set; }

    /// <summary>Reads the tables of a run.</summary>
    /// <param name="query">The run.</param>
    /// <param name="baseline">Name of the baseline scenario.</param>
    /// <param name="observed">Figures whose series are wanted.</param>
    /// <param name="places">Places.</param>
    /// <param name="cancellation">Stops a query.</param>
    public static ModelYears Read(
        RunQuery query, string baseline, IReadOnlyList<ObservedValue> observed, PlaceBook places, CancellationToken cancellation)
    {
        var years = new ModelYears();
        var summary = query.Run($"SELECT count(DISTINCT future)::INTEGER, max(left(quarter, 4))::INTEGER FROM nation WHERE scenario = {Text(baseline)} AND quarter LIKE '%Q4'", cancellation).Rows[0];
        years.Futures = Convert.ToInt32(summary[0], CultureInfo.InvariantCulture);
        years.LastYear = summary[1] is null ? 0 : Convert.ToInt32(summary[1], CultureInfo.InvariantCulture);
        foreach (var group in observed.GroupBy(value => value.Indicator))
        {
            var indicator = group.Key;
            foreach (var place in group.Select(value => value.Place).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                foreach (var (table, key, codes) in Sources(indicator, place, places))
                {
                    years.Add(query, baseline, indicator, place, table, key, codes, cancellation);
                }
            }
        }

        return years;
    }

    /// <summary>Values of a figure over futures; empty when the run does not cover it.</summary>
    public IReadOnlyList<double> Of(ObservedValue value) =>
        _values.TryGetValue((value.Place, value.Indicator.Name, value.Year), out var values) ? values : [];

    private static IEnumerable<(string Table, string Key, IReadOnlyList<string> Codes)> Sources(AnnualIndicator indicator, string place, PlaceBook places)
    {
        switch (indicator.Kind)
        {
            case PlaceKind.Nation:
                yield return ("nation", "", []);
                break;
            case PlaceKind.Zone:
                yield return ("zones", "zone_id", [place]);
                break;
            default:
                yield return ("cities", "city_code", [place]);
                if (indicator.IsWholeCity)
                {
                    var (zones, enclaves) = places.ParksOf(place);
                    yield return ("zones", "zone_id", zones);
                    yield return ("enclaves", "enclave_id", enclaves);
                }

                break;
        }
    }

    /// <summary>Adds whole years; parts of a city add up.</summary>
    private void Add(
        RunQuery query, string baseline, AnnualIndicator indicator, string place, string table, string key, IReadOnlyList<string> codes,
        CancellationToken cancellation)
    {
        if (key.Length > 0 && codes.Count == 0)
        {
            return;
        }

        var where = key.Length == 0 ? "" : $"AND {key} IN ({string.Join(", ", codes.Select(Text))})";
        var rows = query.Run($"""
            SELECT year, future, sum(value) AS value FROM (
                SELECT left(quarter, 4)::INTEGER AS year, future, {indicator.Aggregate} AS value
                FROM {table} WHERE scenario = {Text(baseline)} {where}
                GROUP BY left(quarter, 4), future{(key.Length == 0 ? "" : $", {key}")} HAVING count(*) = 4)
            GROUP BY year, future ORDER BY year, future
            """, cancellation).Rows;
        foreach (var year in rows.GroupBy(row => Convert.ToInt32(row[0], CultureInfo.InvariantCulture)))
        {
            var values = year.Select(row => Convert.ToDouble(row[2], CultureInfo.InvariantCulture)).ToList();
            var at = (place, indicator.Name, year.Key);
            _values[at] = _values.TryGetValue(at, out var before) ? before.Zip(values, (a, b) => a + b).ToList() : values;
        }
    }

    private static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
