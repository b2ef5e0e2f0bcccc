using System.Diagnostics;
using System.Globalization;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Silo.Commands;

/// <summary>Draws the charts of a run into its folder.</summary>
internal static class RunPictures
{
    /// <summary>Draws the zones' share, and all other charts unless they are not wanted; returns lines for the user.</summary>
    internal static IReadOnlyList<string> Draw(RunFolder folder, string data, Tongue tongue, bool shareOnly)
    {
        var clock = Stopwatch.StartNew();
        using var run = FinishedRun.Open(folder, data);
        var directory = Path.Combine(folder.FullPath, "charts");
        var chosen = tongue.Language;
        var share = RunCharts.Write(RunCharts.Share(run), directory, chosen);
        Say(share.Notices);
        if (shareOnly)
        {
            return share.Paths;
        }

        // The pictures of double size take as long as all the rest; `report` draws them.
        var others = RunCharts.All(run).Skip(share.Paths.Count > 0 ? 1 : 0).ToArray();
        var files = RunCharts.Write(others, directory, chosen, new ChartOptions { DoubleSize = false });
        Say(files.Notices.Except(share.Notices, StringComparer.Ordinal));
        return [.. share.Paths, tongue.Say(
            string.Create(CultureInfo.InvariantCulture, $"{others.Length + 1} 张图，用时 {clock.Elapsed.TotalSeconds:0.0} s：{directory}"),
            string.Create(CultureInfo.InvariantCulture, $"{others.Length + 1} charts in {clock.Elapsed.TotalSeconds:0.0} s: {directory}"))];
    }

    private static void Say(IEnumerable<string> notices)
    {
        foreach (var notice in notices)
        {
            Console.Error.WriteLine(notice);
        }
    }
}
