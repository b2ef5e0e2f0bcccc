using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>All indicators that the tables of a run allow, for one quarter: the four quarters that end with it, stocks at its end.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">One row per scenario and indicator.</param>
public sealed record IndicatorTable(Quarter Quarter, IReadOnlyList<IndicatorRow> Rows)
{
    private static readonly Quarter s_reference = new(2025, 4);

    /// <summary>Computes the table.</summary>
    /// <param name="folder">The run, finished or growing.</param>
    /// <param name="places">Where its places lie.</param>
    /// <param name="baseline">Name of the baseline.</param>
    /// <param name="quarter">The quarter; the run's last when null.</param>
    /// <param name="scenarios">Scenarios to show; all when null.</param>
    /// <exception cref="InvalidInputException">The run has no such quarter or scenario, or not yet a year before the quarter.</exception>
    public static IndicatorTable Read(
        RunFolder folder, IndicatorPlaces places, string baseline, Quarter? quarter = null, IReadOnlyCollection<string>? scenarios = null)
    {
        using var query = RunQuery.Open(folder);
        var (first, last) = Span(query);
        var asked = quarter ?? last;
        if (asked < Quarter.FromIndex(first.Index + 3) || asked > last)
        {
            throw new InvalidInputException(new ScenarioProblem(
                folder.FullPath, 0, 0, $"no whole year that ends with {asked}", $"a quarter from {Quarter.FromIndex(first.Index + 3)} to {last}"));
        }

        var paths = NationPath.Read(query, asked);
        var known = paths.Values.Select(path => path.Scenario).Distinct(StringComparer.Ordinal).ToArray();
        var unknown = scenarios?.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal));
        if (unknown is not null)
        {
            throw new InvalidInputException(new ScenarioProblem(
                folder.FullPath, 0, 0, $"unknown scenario '{unknown}'", $"one of {known}", Validation.NearestName.Of(unknown, known)));
        }

        var futures = Futures(query, places, paths, first, asked);
        var draws = folder.Outcomes().SelectMany(outcome => outcome.Futures).ToDictionary(future => future.Future.Id, future => future.Future.Draw);
        return new IndicatorTable(asked, [.. known.Where(name => scenarios?.Contains(name, StringComparer.Ordinal) ?? true)
            .SelectMany(scenario => RowsOf(scenario, baseline, paths, draws, futures))]);
    }

    private static (Quarter First, Quarter Last) Span(RunQuery query)
    {
        var row = query.Run("SELECT min(quarter), max(quarter) FROM nation").Rows[0];
        return Quarter.TryParse((string?)row[0], out var first) & Quarter.TryParse((string?)row[1], out var last)
            ? (first, last)
            : throw new QueryException("table nation is empty; the run has no finished batch yet.");
    }

    /// <summary>Levels of a future and, given the number of its baseline, its effects.</summary>
    private static Func<int, int?, IReadOnlyDictionary<string, double>> Futures(
        RunQuery query, IndicatorPlaces places, IReadOnlyDictionary<int, NationPath> paths, Quarter first, Quarter asked)
    {
        var firstYear = Quarter.FromIndex(first.Index + 3);
        var years = (asked.Index - firstYear.Index) / 4.0;
        var now = FutureYear.Read(query, asked);
        var start = years > 0 ? FutureYear.Read(query, firstYear) : now;
        var reference = s_reference < firstYear ? null : FutureYear.Read(query, s_reference);
        var levels = new Dictionary<int, IReadOnlyDictionary<string, double>>();
        return (future, partner) =>
        {
            if (partner is { } basis)
            {
                var rings = new RingYears(start(future).Rings, now(future).Rings, start(basis).Rings, now(basis).Rings, years);
                return EffectIndicators.Of(paths[future], paths[basis], rings, now(future), now(basis));
            }

            if (!levels.TryGetValue(future, out var found))
            {
                found = new LevelIndicators(places, now(future), reference?.Invoke(future), start(future), years).Compute();
                levels[future] = found;
            }

            return found;
        };
    }

    private static IEnumerable<IndicatorRow> RowsOf(
        string scenario, string baseline, IReadOnlyDictionary<int, NationPath> paths, Dictionary<int, int> draws,
        Func<int, int?, IReadOnlyDictionary<string, double>> values)
    {
        var isBaseline = string.Equals(scenario, baseline, StringComparison.Ordinal);
        var partners = paths.Where(path => string.Equals(path.Value.Scenario, baseline, StringComparison.Ordinal))
            .ToDictionary(path => (path.Value.Seed, draws.GetValueOrDefault(path.Key)), path => path.Key);
        var members = paths.Where(path => string.Equals(path.Value.Scenario, scenario, StringComparison.Ordinal)).Select(path => path.Key).Order().ToArray();
        var pairs = isBaseline ? [] : members
            .Where(future => partners.ContainsKey((paths[future].Seed, draws.GetValueOrDefault(future))))
            .Select(future => (Future: future, Basis: partners[(paths[future].Seed, draws.GetValueOrDefault(future))])).ToArray();
        var levels = members.Select(future => values(future, null)).ToArray();
        var differences = pairs.Select(pair => (Policy: values(pair.Future, null), Basis: values(pair.Basis, null))).ToArray();
        var effects = pairs.Select(pair => values(pair.Future, pair.Basis)).ToArray();
        foreach (var definition in IndicatorDefinition.All)
        {
            var row = definition.IsEffect
                ? Row(scenario, definition, Of(effects, definition), Of(effects, definition))
                : Row(scenario, definition, Of(levels, definition), differences
                    .Where(pair => pair.Policy.ContainsKey(definition.Name) && pair.Basis.ContainsKey(definition.Name))
                    .Select(pair => Difference(pair.Policy[definition.Name], pair.Basis[definition.Name])).ToArray());
            if (row is not null)
            {
                yield return row;
            }
        }
    }

    /// <summary>A difference in the last digits alone comes from the order of sums, not from the policy.</summary>
    private static double Difference(double policy, double baseline) =>
        Math.Abs(policy - baseline) <= 1e-12 * Math.Abs(baseline) ? 0 : policy - baseline;

    private static double[] Of(IEnumerable<IReadOnlyDictionary<string, double>> futures, IndicatorDefinition definition) =>
        [.. futures.Where(values => values.ContainsKey(definition.Name)).Select(values => values[definition.Name])];

    /// <summary>Null when the tables of the run do not allow the indicator.</summary>
    private static IndicatorRow? Row(string scenario, IndicatorDefinition definition, double[] levels, double[] differences)
    {
        var (known, pairs) = (levels.Where(double.IsFinite).ToArray(), differences.Where(double.IsFinite).ToArray());
        return levels.Length == 0 ? null : new IndicatorRow(
            scenario, definition, known.Length, levels.Length - known.Length, IndicatorBand.Of(known), IndicatorBand.Of(pairs),
            pairs.Count(difference => difference > 0), pairs.Length);
    }
}
