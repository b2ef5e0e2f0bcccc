using System.Diagnostics;
using System.Globalization;
using Torch.Sim.Scenarios.Validation;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Reports;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Silo.Commands;

/// <summary>Writes the report of a run, and its charts with the pictures of double size.</summary>
internal static class ReportCommand
{
    internal static int Execute(string path, string? language, string? directory, string? data, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var folder = Runs.Open(path);
        using var run = FinishedRun.Open(folder, DataFolder.Find(data));
        if (!run.HasBaseline)
        {
            throw new InvalidInputException(new ScenarioProblem(path, 0, 0, "no finished future", "a run with finished futures"));
        }

        Language[] languages = language is null ? [Language.Zh, Language.En] : [Tongue.Of(language).Language];
        var report = RunReport.Write(run, languages, directory ?? Path.Combine(folder.FullPath, "report"));
        var charts = RunCharts.Write(RunCharts.All(run), Path.Combine(folder.FullPath, "charts"), languages[0]);
        foreach (var notice in report.Notices.Concat(charts.Notices).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(notice);
        }

        foreach (var file in report.Paths)
        {
            output.WriteLine(file);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s"));
        return ExitCode.Success;
    }
}
