using System.CommandLine;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Silo.Commands;

/// <summary>The verbs that look: at scenarios, levers, runs, firms; and the export.</summary>
internal static class ReadingVerbs
{
    internal static Command Scenarios()
    {
        var name = new Argument<string?>("name") { Description = "One scenario", Arity = ArgumentArity.ZeroOrOne };
        var data = Data();
        var command = new Command("scenarios", "List the scenarios and what each moves. 列出情景及其政策杠杆。") { name, data };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => Task.FromResult(ScenariosCommand.Execute(
            parse.GetValue(name), parse.GetValue(data), MessageLanguage.Tongue(parse), Console.Out))));
        return command;
    }

    internal static Command Levers()
    {
        var name = new Argument<string?>("name") { Description = "One lever, in full", Arity = ArgumentArity.ZeroOrOne };
        var data = Data();
        var command = new Command("levers", "List the policy levers, or show one in full. 列出政策杠杆。") { name, data };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => Task.FromResult(LeversCommand.Execute(
            parse.GetValue(name), parse.GetValue(data), MessageLanguage.Tongue(parse), Console.Out))));
        return command;
    }

    internal static Command List()
    {
        var folder = new Argument<string>("dir") { Description = "Folder of runs", DefaultValueFactory = _ => Runs.Folder };
        var command = new Command("list", "List the runs of a folder. 列出已有运行。") { folder };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => Task.FromResult(ListCommand.Execute(
            parse.GetRequiredValue(folder), MessageLanguage.Tongue(parse), Console.Out))));
        return command;
    }

    internal static Command Diff()
    {
        var left = new Argument<string>("first") { Description = "Run folder" };
        var right = new Argument<string>("second") { Description = "Run folder" };
        var command = new Command("diff", "Say in what two runs differ: plan and results. 比较两次运行。") { left, right };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => Task.FromResult(DiffCommand.Execute(
            parse.GetRequiredValue(left), parse.GetRequiredValue(right), MessageLanguage.Tongue(parse), Console.Out))));
        return command;
    }

    internal static Command Export()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var format = new Option<string>("--format") { Description = "csv, xlsx or parquet", DefaultValueFactory = _ => "csv" }.AcceptOnlyFromAmong("csv", "xlsx", "parquet");
        var target = new Option<string?>("--out") { Description = "Folder for the files; export in the run folder when left out" };
        var tables = new Option<string[]>("--tables") { Description = "Tables, separated by commas or spaces; all when left out", AllowMultipleArgumentsPerToken = true };
        var command = new Command("export", "Write the tables of a run with a codebook. 导出结果表与指标说明。") { run, format, target, tables };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => ExportCommand.Execute(
            parse.GetRequiredValue(run), parse.GetRequiredValue(format), parse.GetValue(target), parse.GetValue(tables) ?? [], Console.Out, cancellation), cancellation)));
        return command;
    }

    internal static Command Firms()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var quarter = CommandLine.QuarterOption("--quarter", "Quarter, such as 2030Q4");
        quarter.Required = true;
        var future = new Option<int?>("--future") { Description = "Number of the future, instead of scenario and seed" };
        var scenario = new Option<string?>("--scenario") { Description = "Scenario; the baseline when left out" };
        var seed = new Option<int?>("--seed") { Description = "Seed; 1 when left out" };
        var zone = new Option<string?>("--zone") { Description = "Firms of this zone or enclave park only" };
        var target = new Option<string?>("--out") { Description = "File that ends in .csv or .parquet; in the run folder when left out" };
        var data = Data();
        var command = new Command("firms", "Run one future again and write its firms. 重跑一个未来并导出企业微观数据。") { run, quarter, future, scenario, seed, zone, target, data };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => FirmsCommand.Execute(
            new FirmsOptions(
                parse.GetRequiredValue(run), parse.GetValue(quarter) ?? Quarter.Base, parse.GetValue(future), parse.GetValue(scenario), parse.GetValue(seed),
                parse.GetValue(zone), parse.GetValue(target), parse.GetValue(data)),
            MessageLanguage.Tongue(parse), Console.Out, cancellation), cancellation)));
        command.Validators.Add(result =>
        {
            if (result.GetValue(future) is not null && (result.GetValue(scenario) is not null || result.GetValue(seed) is not null))
            {
                result.AddError(MessageLanguage.Tongue(result).Say(
                    "--future 代替 --scenario 与 --seed；两者只写其一。", "--future stands instead of --scenario and --seed; give one or the other."));
            }
        });
        return command;
    }

    private static Option<string?> Data() => new("--data") { Description = "Data folder; found by itself when left out" };
}
