using System.CommandLine;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Computes the indicators that the tables of a run allow.</summary>
internal static class IndicatorsCommand
{
    internal static Command Verb()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var scenarios = new Option<string[]>("--scenario") { Description = "Scenarios, separated by commas or spaces; all when left out", AllowMultipleArgumentsPerToken = true };
        var quarter = CommandLine.QuarterOption("--quarter", "Quarter, such as 2030Q4; the last when left out. Flows are those of the year that ends with it");
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "csv", "json");
        var target = new Option<string?>("--out") { Description = "Write a file instead: CSV, or JSON with --format json" };
        var data = new Option<string?>("--data") { Description = "Data folder; found by itself when left out" };
        var command = new Command("indicators", "Indicators of a run: band over futures, difference from the baseline. 计算政策指标：区间与配对差。")
        {
            run, scenarios, quarter, format, target, data,
        };
        command.SetAction((parse, cancellation) => CommandGuard.Run(
            parse,
            () => Task.Run(
                () => Execute(
                    parse.GetRequiredValue(run), parse.GetValue(scenarios) ?? [], parse.GetValue(quarter), MessageLanguage.Of(parse),
                    parse.GetRequiredValue(format), parse.GetValue(target), parse.GetValue(data), Console.Out),
                cancellation)));
        return command;
    }

    private static int Execute(
        string run, string[] scenarios, Quarter? quarter, string language, string format, string? target, string? data, TextWriter output)
    {
        var folder = Runs.Open(run);
        var names = scenarios.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var record = PlanRecord.Read(folder);
        var baseline = record.Scenarios[0].Name;
        var places = IndicatorPlaces.Of(RunWorld.FilesOf(record, data));
        var table = IndicatorTable.Read(folder, places, baseline, quarter, names.Length == 0 ? null : names);
        var tongue = Tongue.Of(language);
        var wanted = Enum.Parse<QueryFormat>(format, ignoreCase: true);
        if (target is null)
        {
            IndicatorWriter.Write(table, wanted, tongue.Chinese, output);
            return ExitCode.Success;
        }

        WholeFile.Write(target, path =>
        {
            using var file = new StreamWriter(path);
            IndicatorWriter.Write(table, wanted == QueryFormat.Table ? QueryFormat.Csv : wanted, tongue.Chinese, file);
        });
        output.WriteLine(target);
        return ExitCode.Success;
    }
}
