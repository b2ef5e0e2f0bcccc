using System.CommandLine;
using System.CommandLine.Parsing;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Silo.Bench;

namespace Torch.Sim.Silo.Commands;

/// <summary>The verbs and options of the program.</summary>
internal static class CommandLine
{
    /// <summary>Builds the root command.</summary>
    internal static RootCommand Build() => HelpWithExamples.AddTo(new("Torch.Sim: scenarios of China's national high-tech zones. 国家高新区政策实验室。")
    {
        Run(), Report(), Check(), Query(), Why(), Verify(), Bench(), Calibrate(), Validate(), Document(),
        ReadingVerbs.Scenarios(), ReadingVerbs.Levers(), ReadingVerbs.List(), ReadingVerbs.Diff(), ReadingVerbs.Export(), ReadingVerbs.Firms(),
        IndicatorsCommand.Verb(), MessageLanguage.Option,
    });

    /// <summary>Says what is wrong with the arguments.</summary>
    internal static int SayErrors(ParseResult parse)
    {
        var tongue = MessageLanguage.Tongue(parse);
        foreach (var error in parse.Errors)
        {
            Console.Error.WriteLine(ParseMessages.Say(error.Message, tongue));
        }

        Console.Error.WriteLine(tongue.Say("用法见 --help。", "See --help."));
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
        var charts = new Option<string>("--charts") { Description = "all, or share: the zones' share of GDP only", DefaultValueFactory = _ => "all" }.AcceptOnlyFromAmong("all", "share");
        var dashboard = new Option<int?>("--dashboard") { Description = "Show the grains at work on this local port (Orleans dashboard; slows the run)" };
        var save = QuartersOption("--save-state", "Keep the states of the baseline futures at the end of this quarter, to start others from; may stand several times");
        var branch = new Option<string?>("--branch-from") { Description = "Start from saved states of another run, such as runs/my-study-0123456789ab@2027Q4" };
        var straight = new Option<bool>("--no-branching") { Description = "Let every future run its whole way, for comparison: same bits, more time" };
        dashboard.Validators.Add(result => RequirePort(result, dashboard));
        var command = new Command("run", "Run a study and write results and charts") { study, folder, data, seeds, from, to, firms, batch, parallel, plain, charts, dashboard, save, branch, straight };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => new RunCommand(
            new RunOptions(
                parse.GetRequiredValue(study), parse.GetRequiredValue(folder), parse.GetValue(data), parse.GetValue(seeds), parse.GetValue(from),
                parse.GetValue(to), parse.GetValue(firms), parse.GetValue(batch), parse.GetValue(parallel), parse.GetValue(plain),
                MessageLanguage.Of(parse), string.Equals(parse.GetRequiredValue(charts), "share", StringComparison.Ordinal),
                parse.GetValue(dashboard), parse.GetValue(save) ?? [], parse.GetValue(branch), parse.GetValue(straight)),
            Console.Out).Execute(cancellation)));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("files") { Description = "Studies, scenarios, levers, parameters, calibration, contracts (YAML) and overlays (CSV)", Arity = ArgumentArity.OneOrMore };
        var data = Data();
        var command = new Command("check", "Say every mistake in files, or what they hold") { files, data };
        command.SetAction((parse, _) => CommandGuard.Run(
            parse,
            () => Task.FromResult(CheckCommand.Execute(
                parse.GetRequiredValue(files), parse.GetValue(data), MessageLanguage.Phraser(parse), Console.Out, Console.Error))));
        return command;
    }

    private static Command Report()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var folder = new Option<string?>("--out") { Description = "Folder of the report; report/ in the run when left out" };
        var data = Data();
        var command = new Command("report", "Write a run as one web page and one PDF of slides, with all charts") { run, folder, data };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => ReportCommand.Execute(
            parse.GetRequiredValue(run), MessageLanguage.Asked(parse), parse.GetValue(folder), parse.GetValue(data), Console.Out), cancellation)));
        return command;
    }

    private static Command Query()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var sql = new Argument<string>("sql") { Description = "One SELECT over the tables of the run: nation, zones, clusters, cities, ..." };
        var format = new Option<string>("--format") { Description = "table, csv or json", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("query", "Ask the results of a run in SQL (read only)") { run, sql, format };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.FromResult(QueryCommand.Execute(
            parse.GetRequiredValue(run), parse.GetRequiredValue(sql), parse.GetRequiredValue(format), Console.Out, cancellation))));
        return command;
    }

    private static Command Why()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var data = Data();
        var place = new Option<string>("--place") { Description = "Id or name of a zone, code or name of a city (then outside its zones), or nation", Required = true };
        var scenario = new Option<string>("--scenario") { Description = "A scenario of the run, measured against its baseline", Required = true };
        var quarter = QuarterOption("--quarter", "At the end of which quarter; the last of the run when left out");
        var measure = new Option<string>("--measure")
        {
            Description = string.Join(", ", PlaceMeasure.All.Select(known => known.Name)),
            DefaultValueFactory = _ => PlaceMeasure.All[0].Name,
        };
        var seeds = new Option<int?>("--seeds") { Description = $"Number of seeds; {CoalitionBatch.SeedsPerBatch}, one batch, when left out" };
        var command = new Command("why", "Say why a place changed: talent, capital, technology, orders, levers at places") { run, data, place, scenario, quarter, measure, seeds };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(
            () => new WhyCommand(
                new WhyOptions(
                    parse.GetRequiredValue(run), parse.GetValue(data), parse.GetRequiredValue(place), parse.GetRequiredValue(scenario),
                    parse.GetValue(quarter), parse.GetRequiredValue(measure), parse.GetValue(seeds), MessageLanguage.Of(parse)),
                Console.Out).Execute(cancellation),
            cancellation)));
        return command;
    }

    private static Command Verify()
    {
        var run = new Argument<string>("run") { Description = "Run folder" };
        var data = Data();
        var futures = new Option<int?>("--futures") { Description = "Check only so many futures" };
        var command = new Command("verify", "Run futures again and compare digests bit for bit") { run, data, futures };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => VerifyCommand.Execute(
            parse.GetRequiredValue(run), parse.GetValue(data), parse.GetValue(futures), MessageLanguage.Tongue(parse), Console.Out, cancellation), cancellation)));
        return command;
    }

    private static Command Bench()
    {
        var data = Data();
        var quick = new Option<bool>("--quick") { Description = "Under a minute, on smaller worlds" };
        var command = new Command("bench", "Measure speed as ratios and print one JSON document") { data, quick };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => new BenchCommand(
            DataFolder.Find(parse.GetValue(data)), parse.GetValue(quick), Console.Error).Execute(Console.Out)));
        return command;
    }

    private static Command Document()
    {
        var folder = new Argument<string>("folder") { Description = "Where the pages go, such as docs" };
        var data = Data();
        var command = new Command("document", "Write LEVERS.md and PARAMETERS.md from the data") { folder, data };
        command.SetAction((parse, _) => CommandGuard.Run(parse, () => Task.FromResult(
            DocumentCommand.Execute(parse.GetValue(data), parse.GetRequiredValue(folder), Console.Out))));
        return command;
    }

    private static Command Calibrate()
    {
        var folder = new Option<string?>("--out") { Description = "Folder of the result; parameters/calibrated of the data folder when left out" };
        var data = Data();
        var seed = new Option<int>("--seed") { Description = "Seed: the same one gives the same files", DefaultValueFactory = _ => 1 };
        var points = new Option<int?>("--points") { Description = "Vectors per wave, instead of those of calibration.yaml" };
        var seeds = new Option<int?>("--seeds") { Description = "Seeds per vector, likewise" };
        var waves = new Option<int?>("--waves") { Description = "Waves, likewise" };
        var firms = new Option<int?>("--firms-per-record") { Description = "Firms a record stands for, likewise; 1 is every firm" };
        var quick = new Option<bool>("--quick") { Description = "A tiny design, to try out; not for quoting" };
        var command = new Command("calibrate", "Fit the free parameters of calibration.yaml to its targets 校准参数") { folder, data, seed, points, seeds, waves, firms, quick };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => new CalibrateCommand(
            new CalibrateOptions(
                parse.GetValue(folder), parse.GetValue(data), parse.GetValue(seed), parse.GetValue(points), parse.GetValue(seeds), parse.GetValue(waves),
                parse.GetValue(firms), parse.GetValue(quick), MessageLanguage.Tongue(parse).Chinese),
            Console.Out, Console.Error).Execute(cancellation), cancellation)));
        return command;
    }

    private static Command Validate()
    {
        var run = new Argument<string?>("run") { Description = "Run folder; a small study of its own when left out", Arity = ArgumentArity.ZeroOrOne };
        var observed = new Option<string?>("--observed") { Description = "CSV of observed figures: place, year, indicator, value[, unit, provenance]; the shipped history when left out" };
        var data = Data();
        var origin = new Option<int?>("--origin") { Description = "Last year that naive forecasts know; 2019, or 2021 when later figures are given" };
        var seeds = new Option<int>("--seeds") { Description = "Futures of the small study", DefaultValueFactory = _ => 16 };
        var firms = new Option<int>("--firms-per-record") { Description = "Firms a record of the small study stands for", DefaultValueFactory = _ => 20 };
        var target = new Option<string?>("--out") { Description = "CSV to write; validation.csv of the run when left out" };
        var command = new Command("validate", "Compare with targets, placebos, observed figures and naive forecasts 检验") { run, observed, data, origin, seeds, firms, target };
        command.SetAction((parse, cancellation) => CommandGuard.Run(parse, () => Task.Run(() => new ValidateCommand(
            new ValidateOptions(
                parse.GetValue(run), parse.GetValue(observed), parse.GetValue(data), parse.GetValue(origin), parse.GetValue(seeds), parse.GetValue(firms),
                parse.GetValue(target), MessageLanguage.Tongue(parse).Chinese),
            Console.Out).Execute(cancellation), cancellation)));
        return command;
    }

    private static Option<string?> Data() => new("--data") { Description = "Data folder; found by itself when left out" };

    private static void RequirePort(OptionResult result, Option<int?> option)
    {
        if (result.GetValue(option) is { } port and (< 1 or > 65535))
        {
            result.AddError(MessageLanguage.Tongue(result).Say($"--dashboard 为 {port}；应为 1 到 65535 之间的端口。", $"--dashboard is {port}; expected a port from 1 to 65535."));
        }
    }

    internal static Option<Quarter?> QuarterOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = ParseQuarter,
    };

    private static Option<Quarter[]> QuartersOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => [.. result.Tokens.Select(token => ParseQuarter(result, token.Value)).OfType<Quarter>()],
    };

    private static Quarter? ParseQuarter(ArgumentResult result) => ParseQuarter(result, result.Tokens[0].Value);

    private static Quarter? ParseQuarter(ArgumentResult result, string text)
    {
        if (Quarter.TryParse(text, out var quarter))
        {
            return quarter;
        }

        result.AddError(MessageLanguage.Tongue(result).Say($"“{text}”不是季度；应写作 2030Q4 的形式。", $"'{text}' is not a quarter; expected a form such as 2030Q4."));
        return null;
    }
}
