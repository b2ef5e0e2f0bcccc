using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;
using Torch.Sim.Silo.Hosting;

namespace Torch.Sim.Silo.Commands;

/// <summary>Runs a study and leaves its results.</summary>
internal sealed class RunCommand(RunOptions options, TextWriter output)
{
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;
    private readonly Tongue _tongue = Tongue.Of(options.Language);

    internal async Task<int> Execute(CancellationToken cancellation)
    {
        var data = DataFolder.Find(options.Data, options.Study);
        var (plan, files) = StudyPlanner.Plan(
            data, options.Study, new PlanOptions(options.Seeds, options.From, options.To, options.FirmsPerRecord));
        var world = WorldBuilder.Build(files, plan.Draws.Defaults, plan.FirmsPerRecord);
        var policy = PolicyBook.Of(plan.Study.Scenarios, world, plan.Quarters);
        var source = Branching.Check(options, plan, policy);
        var folder = RunFolder.Create(options.Out, plan.Study.Name, plan.PlanHash);
        using var held = folder.StartWriting();
        var done = folder.Outcomes();
        var memory = (long)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes * 0.75);
        var disk = DiskNeeded(plan, world);
        var packing = BatchPlan.For(Remaining(plan, done), world, options.Batch, options.Parallel, memory, disk.FinalBytes);
        var branching = Branching.Of(options, source, plan, policy, folder, done);
        Announce(plan, world, packing, disk, folder, done, branching);
        (PlanRecord.Of(plan, policy, world) with { StudyFile = options.Study.Replace('\\', '/') }).Write(folder);
        try
        {
            var failed = await Simulate(plan, policy, world, data, folder, packing, done, branching, cancellation);
            return Finish(plan, files, data, folder, failed, TimesOf(folder, packing));
        }
        catch (OperationCanceledException)
        {
            return SayStopped(plan, folder);
        }
    }

    private int SayStopped(StudyPlan plan, RunFolder folder)
    {
        var (kept, all) = (folder.Outcomes().Sum(batch => batch.Futures.Count), plan.Futures.Count);
        Console.Error.WriteLine(_tongue.Say(
            $"已停止：{all} 个未来中已完成的 {kept} 个保留在 {folder.FullPath}；重新执行同一命令即可继续。",
            $"Stopped: {kept} of {all} futures are finished and kept in {folder.FullPath}; the same command goes on from them."));
        return ExitCode.Cancelled;
    }

    private static StudyPlan Remaining(StudyPlan plan, IReadOnlyList<BatchOutcome> done)
    {
        var finished = done.SelectMany(batch => batch.Futures).Select(outcome => outcome.Future.Id).ToHashSet();
        return plan with { Futures = plan.Futures.Where(future => !finished.Contains(future.Id)).ToArray() };
    }

    private static DiskEstimate DiskNeeded(StudyPlan plan, World world)
    {
        var rows = QuarterBook.RowsPerQuarter(world);
        var tables = ResultTables.All.Select(table => (table, rows[table.Name])).ToArray();
        var estimate = ResultsSize.Estimate(tables, plan.Quarters, plan.Futures.Count);
        return new DiskEstimate(estimate.FinalBytes + plan.FlowBytes, estimate.PeakBytes + (2 * plan.FlowBytes));
    }

    private void Announce(
        StudyPlan plan, World world, BatchPlan packing, DiskEstimate disk, RunFolder folder, IReadOnlyList<BatchOutcome> done, Branching branching)
    {
        var finished = done.Sum(batch => batch.Futures.Count);
        var records = world.Initial.Clusters.Sum(cluster => cluster.Count);
        var firms = world.Initial.Clusters.Sum(cluster => cluster.Records[FirmColumns.Firms].Sum());
        var lines = new List<string>
        {
            _tongue.Say(plan.Study.TitleZh, plan.Study.TitleEn),
            Line(
                $"{plan.Study.Scenarios.Count} 个情景 × {plan.Study.Seeds} 个种子 = {plan.Futures.Count} 个未来，{plan.Study.From} 至 {plan.Study.To}",
                $"{plan.Study.Scenarios.Count} scenarios x {plan.Study.Seeds} seeds = {plan.Futures.Count} futures, {plan.Study.From} to {plan.Study.To}")
                + (finished == 0 ? "" : Line($"；其中 {finished} 个已完成", $"; {finished} already done")),
            Line(
                $"{world.Zones.Count} 个高新区、{world.Clusters.Count} 个产业集群、{world.Cities.Count} 个城市、{world.Enclaves.Count} 个飞地园区；{records:N0} 条企业记录代表 {firms:N0} 家企业，其中 {world.FirmsCounted(Quarter.Base.Year):N0} 家在当年纳入统计的高新区",
                $"{world.Zones.Count} zones, {world.Clusters.Count} clusters, {world.Cities.Count} cities, {world.Enclaves.Count} enclave park(s), {records:N0} firm records for {firms:N0} firms, {world.FirmsCounted(Quarter.Base.Year):N0} of them in zones that count that year"),
            Line(
                $"每批至多 {packing.LanesPerBatch} 个未来，同时 {packing.InFlight} 批；内存约 {packing.PeakBytes >> 20:N0} MiB",
                $"batches of up to {packing.LanesPerBatch} futures, {packing.InFlight} at a time; memory about {packing.PeakBytes >> 20:N0} MiB"),
            Line(
                $"结果约 {disk.FinalBytes >> 20:N0} MiB（合并期间至多 {disk.PeakBytes >> 20:N0} MiB）",
                $"results about {disk.FinalBytes >> 20:N0} MiB (up to {disk.PeakBytes >> 20:N0} MiB while they are merged)"),
        };
        if ((branching.ScenarioStart, branching.Saved) is not (0, 0))
        {
            var perQuarter = StateSize.Bytes(world) * plan.BaselineFutures.Count();
            lines.Add(Line(
                $"各情景在 {Quarter.FromIndex(branching.ScenarioStart)} 之前共用历史；保存的状态约 {(perQuarter * branching.Saved) >> 20:N0} MiB，其中 {(perQuarter * branching.Kept) >> 20:N0} MiB 留存",
                $"scenarios share their history up to {Quarter.FromIndex(branching.ScenarioStart)}; saved states about {(perQuarter * branching.Saved) >> 20:N0} MiB, of which {(perQuarter * branching.Kept) >> 20:N0} MiB stay"));
        }

        lines.Add(folder.FullPath);
        output.WriteLine(string.Join(Environment.NewLine + "  ", lines));
    }

    private string Line(FormattableString zh, FormattableString en) => (_tongue.Chinese ? zh : en).ToString(CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<FailedFuture>> Simulate(
        StudyPlan plan, PolicyBook policy, World world, string data, RunFolder folder, BatchPlan packing, IReadOnlyList<BatchOutcome> done,
        Branching branching, CancellationToken cancellation)
    {
        if (packing.Baselines.Count + packing.Scenarios.Count == 0)
        {
            return [];
        }

        var worlds = new WorldSource(data);
        var key = new WorldKey(plan.DataHash, plan.FirmsPerRecord);
        worlds.Add(key, world);
        using var host = SiloHost.Build(worlds, new BatchOptions(), options.Dashboard);
        await StartHost(host, cancellation);
        try
        {
            var study = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStudyGrain>(plan.PlanHash);
            await using var display = new RunDisplay(options, plan, folder, done.SelectMany(batch => batch.Futures).Select(outcome => outcome.Future), ToSimulate(plan, packing, branching));
            var driver = new StageDriver(study, display, key, folder.FullPath, packing.InFlight);
            var number = done.Count == 0 ? 0 : done.Max(batch => batch.Batch) + 1;
            var outcomes = done.ToList();
            var failed = new List<FailedFuture>();
            var baselines = packing.Baselines.Select(batch => branching.Baseline(
                plan.Spec(number++, batch, policy, new Dictionary<(int, int), double[]>()), packing.Scenarios.Count > 0)).ToArray();
            await driver.Run("baseline", baselines, outcomes, failed, cancellation);
            var index = outcomes.SelectMany(batch => batch.Futures)
                .Where(outcome => string.Equals(outcome.Future.Scenario, plan.Baseline, StringComparison.Ordinal))
                .ToDictionary(outcome => (outcome.Future.Seed, outcome.Future.Draw), outcome => outcome.OutputIndexLog);
            var (ready, orphans) = Split(packing.Scenarios, index);
            failed.AddRange(orphans.Select(future => new FailedFuture(future, "its own baseline failed")));
            await driver.Run("scenarios", ready.Select(batch => branching.Scenario(plan.Spec(number++, batch, policy, index))).ToArray(), outcomes, failed, cancellation);
            return failed;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static int ToSimulate(StudyPlan plan, BatchPlan packing, Branching branching) =>
        (packing.Baselines.Sum(batch => batch.Count) * (plan.Quarters - branching.BaselineStart))
        + (packing.Scenarios.Sum(batch => batch.Count) * (plan.Quarters - branching.ScenarioStart));

    private async Task StartHost(IHost host, CancellationToken cancellation)
    {
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (IOException) when (options.Dashboard is not null)
        {
            throw new InvalidInputException(new ScenarioProblem("--dashboard", 0, 0, $"port {options.Dashboard} is in use", "a free port"));
        }

        if (options.Dashboard is not null)
        {
            await output.WriteLineAsync($"  {_tongue.Say("Orleans 仪表板", "Orleans dashboard")}: http://127.0.0.1:{options.Dashboard}/dashboard/");
        }
    }

    private static (List<IReadOnlyList<Future>> Ready, List<Future> Orphans) Split(
        IReadOnlyList<IReadOnlyList<Future>> batches, IReadOnlyDictionary<(int Seed, int Draw), double[]> index)
    {
        var orphans = batches.SelectMany(batch => batch).Where(future => !index.ContainsKey((future.Seed, future.Draw))).ToList();
        var ready = batches.Select(IReadOnlyList<Future> (batch) => batch.Except(orphans).ToArray()).Where(batch => batch.Count > 0).ToList();
        return (ready, orphans);
    }

    private int Finish(StudyPlan plan, WorldFiles files, string data, RunFolder folder, IReadOnlyList<FailedFuture> failed, RunTimings? before)
    {
        var outcomes = folder.Outcomes();
        // Also when some tables are merged already: a merge that was interrupted goes on, one that has ended changes nothing.
        if (failed.Count == 0)
        {
            ResultsCompactor.Compact(folder, ResultTables.All);
        }

        if (failed.Count == 0)
        {
            folder.DeleteBranchStates();
        }

        ResultsDictionary.Write(folder, ResultTables.All);
        InitialStateCsv.Write(folder, WorldBuilder.Marks(files));
        var digests = FutureDigest.Of(outcomes);
        var manifest = new StudyManifest
        {
            Study = plan.Study.Name,
            StudyText = plan.Study.Text,
            PlanHash = plan.PlanHash,
            DataHash = plan.DataHash,
            ParameterHash = plan.ParameterHash,
            Overlays = files.Overlays,
            Seeds = Enumerable.Range(1, plan.Study.Seeds).ToArray(),
            Version = Version,
            Machine = MachineNote.Here(),
            Timings = before ?? new RunTimings(
                _started, DateTimeOffset.UtcNow, (DateTimeOffset.UtcNow - _started).TotalSeconds,
                Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds),
            Futures = plan.Futures.Count,
            FailedFutures = failed,
            FutureDigests = digests,
            StudyDigest = FutureDigest.OfStudy(digests),
            Tables = ResultTables.All,
            Files = folder.DescribeFiles(),
        };
        manifest.Write(folder);
        Report(manifest, outcomes.Count == 0 ? [] : RunPictures.Draw(folder, data, _tongue, options.ShareOnly), folder);
        return failed.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>When nothing was left to run, the times are those of the sitting that ran it.</summary>
    private static RunTimings? TimesOf(RunFolder folder, BatchPlan packing)
    {
        if (packing.Baselines.Count + packing.Scenarios.Count > 0 || !File.Exists(folder.ManifestPath))
        {
            return null;
        }

        try
        {
            return StudyManifest.Read(folder).Timings;
        }
        catch (ResultsStoreException)
        {
            return null;
        }
    }

    private void Report(StudyManifest manifest, IReadOnlyList<string> charts, RunFolder folder)
    {
        var bytes = manifest.Files.Sum(file => file.Bytes);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine(Line(
            $"{manifest.Futures} 个未来完成 {manifest.FutureDigests.Count} 个，用时 {manifest.Timings.WallSeconds:0.0} s（处理器 {manifest.Timings.CpuSeconds:0} s），内存峰值 {peak >> 20:N0} MiB，结果 {bytes >> 20:N0} MiB",
            $"{manifest.FutureDigests.Count} of {manifest.Futures} futures in {manifest.Timings.WallSeconds:0.0} s ({manifest.Timings.CpuSeconds:0} s of processor), peak memory {peak >> 20:N0} MiB, results {bytes >> 20:N0} MiB"));
        output.WriteLine($"study digest {manifest.StudyDigest}");
        foreach (var failure in manifest.FailedFutures.GroupBy(failure => failure.Reason, StringComparer.Ordinal))
        {
            Console.Error.WriteLine(Line($"{failure.Count()} 个未来失败：{failure.Key}", $"{failure.Count()} future(s) failed: {failure.Key}"));
        }

        foreach (var chart in charts)
        {
            output.WriteLine(chart);
        }

        output.WriteLine(folder.FullPath);
    }

    private static string Version => typeof(RunCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
