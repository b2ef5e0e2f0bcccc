using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.Intrinsics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Silo.Commands;

namespace Torch.Sim.Silo.Bench;

/// <summary>Measures speed as ratios in one run and prints one JSON document.</summary>
internal sealed partial class BenchCommand(string dataFolder, bool quick, TextWriter progress)
{
    internal const int Tenth = 10;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal async Task<int> Execute(TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var repeats = quick ? 5 : 9;
        var worlds = new BenchWorlds(dataFolder);
        var grains = new GrainBench(worlds, dataFolder);
        var goals = new List<Goal>();
        await progress.WriteLineAsync("kernel");
        var kernel = new KernelBench(worlds).Measure(repeats);
        goals.Add(new Goal("scalar_over_vector", kernel.ScalarOverVector, Vector512.IsHardwareAccelerated ? 6 : 3, AtMost: false));
        await progress.WriteLineAsync("grains against the plain loop");
        // The runtime compiles what a message passes through in the background, over the first thousands of them.
        await grains.GrainsOverSequential(100, 1, 12);
        var tenth = await grains.GrainsOverSequential(Tenth, repeats, quick ? 2 : 4);
        goals.Add(new Goal("grains_over_sequential_cpu_tenth", tenth.Ratio, 1.10, AtMost: true));
        if (!quick)
        {
            var full = await grains.GrainsOverSequential(1, repeats, 4);
            goals.Add(new Goal("grains_over_sequential_cpu_full", full.Ratio, 1.03, AtMost: true));
            goals.Add(new Goal("cost_per_firm_full_over_tenth", Divide(full.NsPerRecord, tenth.NsPerRecord), 1.15, AtMost: true));
        }

        await progress.WriteLineAsync("two cores");
        if (await grains.TwoCoresOverOne(Tenth, quick ? 16 : 64, repeats, quick ? 2 : 3) is { } cores)
        {
            goals.Add(new Goal("two_core_over_one_core_wall", cores, 0.60, AtMost: true));
        }

        await progress.WriteLineAsync("many futures");
        goals.Add(quick
            ? new Goal("cost_per_future_256_over_64", await grains.ManyOverFew(100, 256, 2, repeats), 1.10, AtMost: true)
            : new Goal("cost_per_future_1024_over_64", await grains.ManyOverFew(Tenth, 1024, 8, 5), 1.10, AtMost: true));
        await progress.WriteLineAsync("shared history");
        goals.Add(new Goal("branching_saves_cpu", await grains.BranchedOverStraight(quick ? 100 : Tenth, 8, quick ? 5 : 9), quick ? 0.80 : 0.75, AtMost: true));
        if (!quick)
        {
            await progress.WriteLineAsync("memory");
            goals.Add(new Goal("peak_memory_over_estimate_deviation", await PeakMemory(5), 0.15, AtMost: true));
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(Document(goals, kernel, Stopwatch.GetElapsedTime(started)), s_json));
        return ExitCode.Success;
    }

    private object Document(IReadOnlyList<Goal> goals, KernelBench.Result kernel, TimeSpan elapsed)
    {
        var bytesPerNanosecond = KernelBench.BytesPerFirmQuarter / kernel.NsStreaming.Median;
        var share = bytesPerNanosecond / kernel.BandwidthGigabytes.Median;
        var arithmetic = kernel.NsInCache.Median / kernel.NsStreaming.Median;
        return new
        {
            quick,
            seconds = Math.Round(elapsed.TotalSeconds, 1),
            machine = MachineNote.Here(),
            load_average = Load(),
            layout = "firm records [block of 8 lanes][slot][12 columns][8], double precision",
            gc = $"{(GCSettings.IsServerGC ? "server" : "workstation")}, {GCSettings.LatencyMode}",
            interval = "second smallest and second largest of the repeats; a goal whose interval straddles it is unmet",
            goals = goals.Select(goal => new
            {
                goal.Name,
                goal.Value.Median,
                goal.Value.Low,
                goal.Value.High,
                goal.Value.Repeats,
                goal = $"{(goal.AtMost ? "<=" : ">=")} {goal.Limit.ToString(CultureInfo.InvariantCulture)}",
                goal.Verdict,
            }),
            kernel = new
            {
                ns_per_firm_quarter = kernel.NsStreaming,
                ns_per_firm_quarter_in_cache = kernel.NsInCache,
                bytes_per_firm_quarter = KernelBench.BytesPerFirmQuarter,
                memory_bandwidth_gb_per_s = kernel.BandwidthGigabytes,
                share_of_bandwidth = share,
                in_cache_over_streaming = arithmetic,
                bound = share >= 0.5 ? "memory" : arithmetic >= 0.8 ? "arithmetic: the pass takes as long when its records lie in cache" : "neither",
            },
        };
    }

    private static Sample Divide(Sample a, Sample b) => new(a.Median / b.Median, a.Low / b.High, a.High / b.Low, Math.Min(a.Repeats, b.Repeats));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "unknown";

    /// <summary>|peak/estimate − 1| of whole runs of this program in processes of their own.</summary>
    private async Task<Sample> PeakMemory(int repeats)
    {
        var study = Path.Combine(dataFolder, "studies", "first-look.yaml");
        var deviations = new List<double>();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var runs = Directory.CreateTempSubdirectory("torch-bench-");
            try
            {
                var text = await RunSelf("run", study, "--plain", "--to", "2022Q4", "--seeds", "16", "--out", runs.FullName);
                deviations.Add(Math.Abs((Figure(Peak(), text) / Figure(Estimate(), text)) - 1));
            }
            finally
            {
                runs.Delete(recursive: true);
            }
        }

        return Sample.Of(deviations);
    }

    private static async Task<string> RunSelf(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (string.Equals(Path.GetFileNameWithoutExtension(start.FileName), "dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.Add(typeof(BenchCommand).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var text = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? text : throw new InvalidOperationException($"a run ended with exit code {child.ExitCode}: {text}");
    }

    private static double Figure(Regex pattern, string text) => double.Parse(
        pattern.Match(text).Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("memory about ([0-9,]+) MiB", RegexOptions.None, 1000)]
    private static partial Regex Estimate();

    [GeneratedRegex("peak memory ([0-9,]+) MiB", RegexOptions.None, 1000)]
    private static partial Regex Peak();
}
