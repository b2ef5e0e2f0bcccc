using System.Globalization;
using System.Text.Json;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>In what two runs differ: what was asked, and what came out.</summary>
/// <param name="Plan">What differs in study, data, parameters, levers, scenarios and seeds.</param>
/// <param name="Shared">Futures (scenario, seed, draw) that both have.</param>
/// <param name="SameDigests">Those of them that agree bit for bit.</param>
/// <param name="OnlyLeft">Futures of the first alone.</param>
/// <param name="OnlyRight">Futures of the second alone.</param>
/// <param name="Quarter">Last quarter that both reach, or null.</param>
/// <param name="Gaps">Results at that quarter, by scenario and measure.</param>
public sealed record RunDiff(
    IReadOnlyList<PlanDifference> Plan, int Shared, int SameDigests, int OnlyLeft, int OnlyRight, string? Quarter, IReadOnlyList<ResultGap> Gaps)
{
    private static readonly (string Column, double Factor)[] s_measures = [("zones_share", 100), ("gdp_m_yuan", 1), ("zone_firms", 1)];

    /// <summary>True when both hold the same futures with the same digests.</summary>
    public bool Identical => Shared > 0 && SameDigests == Shared && OnlyLeft + OnlyRight == 0;

    /// <summary>Compares two runs, finished or growing.</summary>
    /// <exception cref="ResultsStoreException">One of them is damaged.</exception>
    public static RunDiff Of(RunFolder left, RunFolder right)
    {
        var (a, b) = (Digests(left), Digests(right));
        var shared = a.Keys.Where(b.ContainsKey).ToArray();
        var quarter = LastCommonQuarter(left, right);
        return new RunDiff(
            Differences(left, right), shared.Length, shared.Count(key => string.Equals(a[key], b[key], StringComparison.Ordinal)),
            a.Count - shared.Length, b.Count - shared.Length, quarter, quarter is null ? [] : Compare(left, right, quarter));
    }

    private static Dictionary<(string Scenario, int Seed, int Draw), string> Digests(RunFolder folder) =>
        FutureDigest.Of(folder.Outcomes()).ToDictionary(future => (future.Scenario, future.Seed, future.Draw), future => future.Digest);

    private static List<PlanDifference> Differences(RunFolder left, RunFolder right)
    {
        var (a, b) = (PlanRecord.Read(left), PlanRecord.Read(right));
        var found = new List<PlanDifference>();
        Note("plan_hash", a.PlanHash, b.PlanHash);
        Note("study", a.Study, b.Study);
        Note("data_hash", a.DataHash, b.DataHash);
        Note("to", a.To, b.To);
        Note("seeds", Whole(a.Seeds), Whole(b.Seeds));
        Note("firms_per_record", Whole(a.FirmsPerRecord), Whole(b.FirmsPerRecord));
        Each("parameter", a.Parameters, b.Parameters, value => value.ToString("R", CultureInfo.InvariantCulture));
        Each("lever", a.Levers.ToDictionary(lever => lever.Name, StringComparer.Ordinal), b.Levers.ToDictionary(lever => lever.Name, StringComparer.Ordinal), Json);
        Each("scenario", a.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal), b.Scenarios.ToDictionary(scenario => scenario.Name, StringComparer.Ordinal), Json);
        Each("draw", a.Draws.ToDictionary(draw => Whole(draw.Key), draw => draw.Value, StringComparer.Ordinal), b.Draws.ToDictionary(draw => Whole(draw.Key), draw => draw.Value, StringComparer.Ordinal), Json);
        if (File.Exists(left.ManifestPath) && File.Exists(right.ManifestPath))
        {
            var (m, n) = (StudyManifest.Read(left), StudyManifest.Read(right));
            Note("version", m.Version, n.Version);
            Note("parameter_hash", m.ParameterHash, n.ParameterHash);
            var (p, q) = (Lines(m.StudyText), Lines(n.StudyText));
            found.AddRange(p.Except(q, StringComparer.Ordinal).Select(line => new PlanDifference("study text", line, null)));
            found.AddRange(q.Except(p, StringComparer.Ordinal).Select(line => new PlanDifference("study text", null, line)));
        }

        return found;

        void Note(string what, string? one, string? other)
        {
            if (!string.Equals(one, other, StringComparison.Ordinal))
            {
                found.Add(new PlanDifference(what, one, other));
            }
        }

        void Each<T>(string what, IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other, Func<T, string> text)
        {
            foreach (var name in one.Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Note($"{what} {name}", one.TryGetValue(name, out var x) ? text(x) : null, other.TryGetValue(name, out var y) ? text(y) : null);
            }
        }
    }

    private static string? LastCommonQuarter(RunFolder left, RunFolder right)
    {
        var quarters = new[] { left, right }.Select(folder =>
        {
            using var query = RunQuery.Open(folder);
            return query.Tables.Contains("nation", StringComparer.Ordinal) ? (string?)query.Run("SELECT max(quarter) FROM nation").Rows[0][0] : null;
        }).ToArray();
        return quarters.Contains(null, StringComparer.Ordinal) ? null : quarters.Min(StringComparer.Ordinal);
    }

    private static List<ResultGap> Compare(RunFolder left, RunFolder right, string quarter)
    {
        var (a, b) = (Rows(left, quarter), Rows(right, quarter));
        var gaps = new List<ResultGap>();
        foreach (var scenario in a.Keys.Select(key => key.Scenario).Distinct(StringComparer.Ordinal))
        {
            var ours = a.Where(row => string.Equals(row.Key.Scenario, scenario, StringComparison.Ordinal)).ToArray();
            var theirs = b.Where(row => string.Equals(row.Key.Scenario, scenario, StringComparison.Ordinal)).ToArray();
            if (theirs.Length == 0)
            {
                continue;
            }

            for (var measure = 0; measure < s_measures.Length; measure++)
            {
                var m = measure;
                var pairs = ours.Where(row => b.ContainsKey(row.Key)).Select(row => b[row.Key][m] - row.Value[m]).Order().ToArray();
                gaps.Add(new ResultGap(
                    scenario, s_measures[m].Column, Quantile.Of([.. ours.Select(row => row.Value[m]).Order()], 0.5),
                    Quantile.Of([.. theirs.Select(row => row.Value[m]).Order()], 0.5), Quantile.Of(pairs, 0.05), Quantile.Of(pairs, 0.5), Quantile.Of(pairs, 0.95),
                    pairs.Length));
            }
        }

        return gaps;
    }

    private static Dictionary<(string Scenario, int Seed), double[]> Rows(RunFolder folder, string quarter)
    {
        using var query = RunQuery.Open(folder);
        var columns = string.Join(", ", s_measures.Select(measure => measure.Column));
        return query.Run($"SELECT scenario, seed, {columns} FROM nation WHERE quarter = '{quarter}' ORDER BY future").Rows.ToDictionary(
            row => ((string)row[0]!, Convert.ToInt32(row[1], CultureInfo.InvariantCulture)),
            row => s_measures.Select((measure, i) => measure.Factor * Convert.ToDouble(row[i + 2], CultureInfo.InvariantCulture)).ToArray());
    }

    private static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ResultsJson.Compact);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One thing in which the plans of two runs differ.</summary>
/// <param name="What">What: a hash, a parameter, a lever, a line of the study file.</param>
/// <param name="Left">In the first run; null when it is not there.</param>
/// <param name="Right">In the second run; null when it is not there.</param>
public sealed record PlanDifference(string What, string? Left, string? Right);

/// <summary>One measure of one scenario in two runs.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Measure">zones_share (in percent), gdp_m_yuan or zone_firms.</param>
/// <param name="Left">Median of the first run.</param>
/// <param name="Right">Median of the second run.</param>
/// <param name="P05">5 % quantile of second less first over seeds that both have; NaN without any.</param>
/// <param name="Median">Median of these differences.</param>
/// <param name="P95">95 % quantile.</param>
/// <param name="Pairs">Number of such seeds.</param>
public sealed record ResultGap(string Scenario, string Measure, double Left, double Right, double P05, double Median, double P95, int Pairs);
