using System.Globalization;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Microdata;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Writes the firms of one future in one quarter.</summary>
internal static class FirmsCommand
{
    internal static int Execute(FirmsOptions options, Tongue tongue, TextWriter output, CancellationToken cancellation)
    {
        var folder = Runs.Open(options.Run);
        var plan = PlanRecord.Read(folder);
        var future = Choose(options, plan, folder);
        _ = Quarter.TryParse(plan.To, out var to);
        Require(
            options.Quarter > Quarter.Base && options.Quarter <= to, "--quarter", $"{options.Quarter}", $"a quarter from {Quarter.FromIndex(1)} to {to}", null);
        var path = options.Out ?? Path.Combine(folder.FullPath, "export", $"firms-{future.Scenario}-{future.Seed}-{options.Quarter}.csv");
        Require(
            path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase),
            "--out", $"{path}", "a file that ends in .csv or .parquet", null);
        var world = RunWorld.Of(plan, options.Data);
        var parks = Enumerable.Range(0, world.ParkCount).ToDictionary(world.CodeOf, StringComparer.Ordinal);
        Require(options.Zone is null || parks.ContainsKey(options.Zone), "--zone", $"unknown zone '{options.Zone}'", "an id of zones.csv", NearestName.Of(options.Zone ?? "", parks.Keys));
        var firms = FirmRerun.Run(folder, plan, world, future, options.Quarter, cancellation);
        if (options.Zone is { } zone)
        {
            firms = firms.Where(firm => world.Clusters[firm.Cluster].Park == parks[zone]).ToArray();
        }

        var files = FirmTable.Write(path, firms, world);
        Report(firms, world, future, options.Quarter, to, tongue, output);
        foreach (var file in files)
        {
            output.WriteLine(file);
        }

        return ExitCode.Success;
    }

    private static void Report(IReadOnlyList<FirmQuarter> firms, World world, Future future, Quarter quarter, Quarter to, Tongue tongue, TextWriter output)
    {
        var there = firms.Sum(firm => firm.FirmsAtEnd);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{future.Scenario}, {tongue.Say("种子", "seed")} {future.Seed}, {quarter}: {firms.Count:N0} {tongue.Say("条记录", "records")}, {there:N0} {tongue.Say("家企业", "firms")}"));
        output.WriteLine(quarter == to
            ? tongue.Say("与运行的摘要逐位一致，与 zones 表各园区合计一致", "same digest as the run, bit for bit; sums as in the table zones")
            : tongue.Say("产出指数路径逐位一致，与 zones 表各园区合计一致", "same path of the output index, bit for bit; sums as in the table zones"));
        foreach (var (column, zh, number) in FirmTable.Ladder(firms, world))
        {
            var text = double.IsNaN(number)
                ? tongue.Say("历史不足，无法判定", "no answer: too few years simulated")
                : string.Create(CultureInfo.InvariantCulture, $"{number:N0} ({(there > 0 ? 100 * number / there : 0):0.0} %)");
            output.WriteLine($"  {tongue.Say(zh, column)}: {text}");
        }
    }

    private static Future Choose(FirmsOptions options, PlanRecord plan, RunFolder folder)
    {
        var finished = folder.Outcomes().SelectMany(batch => batch.Futures).Select(outcome => outcome.Future).OrderBy(future => future.Id).ToArray();
        Require(finished.Length > 0, options.Run, "no finished future", "a run with finished futures", null);
        if (options.Future is { } id)
        {
            return Array.Find(finished, future => future.Id == id)
                ?? throw Problem("--future", $"no finished future {id}", $"a number from {finished[0].Id} to {finished[^1].Id}", null);
        }

        var scenario = options.Scenario ?? plan.Scenarios[0].Name;
        var names = plan.Scenarios.Select(known => known.Name).ToArray();
        Require(names.Contains(scenario, StringComparer.Ordinal), "--scenario", $"unknown scenario '{scenario}'", $"one of {names}", NearestName.Of(scenario, names));
        var seed = options.Seed ?? 1;
        return Array.Find(finished, future => string.Equals(future.Scenario, scenario, StringComparison.Ordinal) && future.Seed == seed)
            ?? throw Problem("--seed", $"no finished future of {scenario} with seed {seed}", $"a seed from 1 to {plan.Seeds}", null);
    }

    private static void Require(bool holds, string option, Phrase found, Phrase expected, string? nearest)
    {
        if (!holds)
        {
            throw Problem(option, found, expected, nearest);
        }
    }

    private static InvalidInputException Problem(string option, Phrase found, Phrase expected, string? nearest) =>
        new(new ScenarioProblem(option, 0, 0, found, expected, nearest));
}
