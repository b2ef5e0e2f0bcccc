using System.CommandLine;
using System.CommandLine.Parsing;
using Torch.Sim.Model.Futures;
using Torch.Sim.Silo.Bench;

namespace Torch.Sim.Silo.Commands;

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    /// <summary>Builds the root command.</summary>
    internal static RootCommand Build() => new("Torch.Sim: scenarios of China's national high-tech zones. 国家高新区政策实验室。")
    {
        Run(), Report(), Check(), Query(), Verify(), Bench(), Document(),
    };

    /// <summary>Says what is wrong with the arguments.</summary>
    internal static int SayErrors(ParseResult parse)
    {
        foreach (var error in parse.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("See --help. 用法见 --help。");
        return ExitCode.BadInput;
    }

    private static Command Run()
    {
        var study = new Argument<string>("study") { Description = "Study file, such as scenarios-data/studies/first-look.yaml" };
        var folder = new Option<string>("--out") { Description = "Folder of runs", DefaultValueFactory = _ => "runs" };
        var data = Data();
        var seeds = new Option<int?>("--seeds") { Description = "Number of seeds, instead of the study's" };
        var from = QuarterOption("--from", "First quarter: 2019Q4, the base state");
        var to = QuarterOption("--to", "Last quarter, instead of the study's");
        var firms = new Option<int>("--firms-per-record") { Description = "Firms a record stands for: 1 is every firm, 20 is quick", DefaultValueFactory = _ => 1 };
        var batch = new Option<int?>("--batch") { Description = "Futures per batch, at most 64" };
        var parallel = new Option<int?>("--parallel") { Description = "Batches at the same time" };
        var plain = new Option<bool>("--plain") { Description = "Plain lines instead of a live display" };
        var language = new Option<string>("--lang") { Description = "Language of the main chart and of messages", DefaultValueFactory = _ => "zh" }.AcceptOnlyFromAmong("zh", "en");
        var charts = new Option<string>("--charts") { Description = "all, or share: the zones' share of GDP only", DefaultValueFactory = _ => "all" }.AcceptOnlyFromAmong("all", "share");
        var dashboard = new Option<int?>("--dashboard") { Description = "Show the grains at work on this local port (Orleans dashboard; slows the run)" };
        dashboard.Validators.Add(result => RequirePort(result, dashboard));
        var command = new Command("run", "Run a study and write results and charts") { study, folder, data, seeds, from, to, firms, batch, parallel, plain, language, charts, dashboard };
        command.SetAction((parse, cancellation) => CommandGuard.Run(() => new RunCommand(
            new RunOptions(
                parse.GetRequiredValue(study), parse.GetRequiredValue(folder), parse.GetValue(data), parse.GetValue(seeds), parse.GetValue(from),
                parse.GetValue(to), parse.GetValue(firms), parse.GetValue(batch), parse.GetValue(parallel), parse.GetValue(plain),
                parse.GetRequiredValue(language), string.Equals(parse.GetRequiredValue(charts), "share", StringComparison.Ordinal), parse.GetValue(dashboard)),
            Console.Out).Execute(cancellation), MessageLanguage.Of(parse, language)));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("files") { Description = "Studies, scenarios, levers, parameters, contracts (YAML) and overlays (CSV)", Arity = ArgumentArity.OneOrMore };
        var data = Data();
        var language = new Option<string>("--lang") { Description = "Language of the messages", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("zh", "en");
        var command = new Command("check", "Say every mistake in files, or what they hold") { files, data, language };
        command.SetAction((parse, _) => CommandGuard.Run(
            () => Task.FromResult(CheckCommand.Execute(
                parse.GetRequiredValue(files), parse.GetValue(data), MessageLanguage.Of(parse, language), Console.Out, Console.Error)),
            MessageLanguage.Of(parse, language)));
        return command;
    }

    private static Command Report()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var language = new Option<string?>("--lang") { Description = "zh or en; both when left out" }.AcceptOnlyFromAmong("zh", "en");
        var folder = new Option<string?>("--out") { Description = "Folder of the report; report/ in the run when left out" };
        var data = Data();
        var command = new Command("report", "Write a run as one web page and one PDF of slides, with all charts") { run, language, folder, data };
        command.SetAction((parse, cancellation) => CommandGuard.Run(() => Task.Run(() => ReportCommand.Execute(
            parse.GetRequiredValue(run), parse.GetValue(language), parse.GetValue(folder), parse.GetValue(data), Console.Out), cancellation)));
        return command;
    }

    private static Command Query()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var sql = new Argument<string>("sql") { Description = "One SELECT over the tables of the run: nation, zones, clusters, cities, ..." };
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("query", "Ask the results of a run in SQL (read only)") { run, sql, format };
        command.SetAction((parse, cancellation) => CommandGuard.Run(() => Task.FromResult(QueryCommand.Execute(
            parse.GetRequiredValue(run), parse.GetRequiredValue(sql), parse.GetRequiredValue(format), Console.Out, cancellation))));
        return command;
    }

    private static Command Verify()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var data = Data();
        var futures = new Option<int?>("--futures") { Description = "Check only so many futures" };
        var command = new Command("verify", "Run futures again and compare digests bit for bit") { run, data, futures };
        command.SetAction((parse, cancellation) => CommandGuard.Run(() => Task.Run(() => VerifyCommand.Execute(
            parse.GetRequiredValue(run), parse.GetValue(data), parse.GetValue(futures), Console.Out, cancellation), cancellation)));
        return command;
    }

    private static Command Bench()
    {
        var data = Data();
        var quick = new Option<bool>("--quick") { Description = "Under a minute, on smaller worlds" };
        var command = new Command("bench", "Measure speed as ratios and print one JSON document") { data, quick };
        command.SetAction((parse, _) => CommandGuard.Run(() => new BenchCommand(
            DataFolder.Find(parse.GetValue(data)), parse.GetValue(quick), Console.Error).Execute(Console.Out)));
        return command;
    }

    private static Command Document()
    {
        var folder = new Argument<string>("folder") { Description = "Where the pages go, such as docs" };
        var data = Data();
        var command = new Command("document", "Write LEVERS.md and PARAMETERS.md from the data") { folder, data };
        command.SetAction((parse, _) => CommandGuard.Run(() => Task.FromResult(
            DocumentCommand.Execute(parse.GetValue(data), parse.GetRequiredValue(folder), Console.Out))));
        return command;
    }

    private static Option<string?> Data() => new("--data") { Description = "Data folder; found by itself when left out" };

    private static void RequirePort(OptionResult result, Option<int?> option)
    {
        if (result.GetValue(option) is { } port and (< 1 or > 65535))
        {
            result.AddError($"--dashboard is {port}; expected a port from 1 to 65535.");
        }
    }

    private static Option<Quarter?> QuarterOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = ParseQuarter,
    };

    private static Quarter? ParseQuarter(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Quarter.TryParse(text, out var quarter))
        {
            return quarter;
        }

        result.AddError($"'{text}' is not a quarter; expected a form such as 2030Q4.");
        return null;
    }
}
