using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Runs;

/// <summary>The charts that a run can feed, and their files.</summary>
public static class RunCharts
{
    private const int QuartersOfYear = 4;

    /// <summary>The zones' share of GDP alone; none when the baseline has no results.</summary>
    public static IReadOnlyList<RunChart> Share(FinishedRun run) => run.HasBaseline ? [NationCharts.Share(run)] : [];

    /// <summary>Every chart that the run has figures for, the zones' share first.</summary>
    public static IReadOnlyList<RunChart> All(FinishedRun run)
    {
        var charts = new List<RunChart>(Share(run));
        if (!run.HasBaseline)
        {
            return charts;
        }

        var shown = run.Spotlight ?? run.Baseline;
        if (run.HasDifferences)
        {
            charts.AddRange(NationCharts.Differences(run));
            charts.AddRange(new[] { DrawProfileCharts.Of(run), NationCharts.Effects(run) }.OfType<RunChart>());
        }

        if (run.To.Index > QuartersOfYear)
        {
            // Flows are of the trailing year: a path needs two of them.
            charts.Add(NationCharts.ValueAdded(run));
        }

        if (run.HasDifferences && run.Spotlight is { } spotlight)
        {
            charts.AddRange(PlaceCharts.All(run, new ScenarioRecordPair(spotlight, run.Baseline)));
        }

        charts.Add(PlaceCharts.Accounts(run, shown));
        charts.AddRange(FlowCharts.All(run, shown));
        return charts;
    }

    /// <summary>Draws charts in both languages; the chosen one gets the plain file names too. Returns the plain paths and what the user should know.</summary>
    /// <param name="charts">The charts.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="chosen">The language of the plain file names.</param>
    /// <param name="options">Theme, fonts, double size.</param>
    public static ChartFiles Write(IReadOnlyList<RunChart> charts, string directory, Language chosen, ChartOptions? options = null)
    {
        options = (options ?? new ChartOptions()) with { NameLanguage = true };
        var jobs = charts.SelectMany(chart => new[] { Language.Zh, Language.En }.Select(language => (chart, language))).ToArray();
        var written = new ChartFiles[jobs.Length];
        Parallel.For(0, jobs.Length, i =>
        {
            var (chart, language) = jobs[i];
            written[i] = chart.Write(directory, language, options);
        });
        var paths = jobs.Zip(written).Where(pair => pair.First.language == chosen).SelectMany(pair => Plain(pair.First.chart.Name, pair.Second.Paths)).ToArray();
        return new ChartFiles(paths, [.. written.SelectMany(files => files.Notices).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Plain(string name, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            // NAME.zh@2x.png becomes NAME@2x.png.
            var plain = Path.Combine(Path.GetDirectoryName(path)!, name + Path.GetFileName(path)[(name.Length + ".zh".Length)..]);
            File.Copy(path, plain, overwrite: true);
            yield return plain;
        }
    }
}
