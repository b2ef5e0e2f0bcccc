using System.Globalization;
using System.Reflection;
using System.Text;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Why;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Silo.Commands;

/// <summary>Prints the table and the sentence of an answer and leaves its chart and figures in the run.</summary>
internal static class WhyReport
{
    private const int MostSeedsShown = 6;

    internal static void Write(WhyAnswer answer, string language, TextWriter output)
    {
        var chosen = string.Equals(language, "zh", StringComparison.Ordinal) ? Language.Zh : Language.En;
        var input = Input(answer);
        WriteTable(answer, chosen, output);
        output.WriteLine();
        output.WriteLine(new WhyWords(input, chosen).Sentence);
        if (answer.Place.Kind == PlaceKind.City)
        {
            output.WriteLine();
            WriteBooks(answer, chosen, output);
        }

        output.WriteLine();
        foreach (var path in WriteFiles(answer, input, chosen))
        {
            output.WriteLine(path);
        }
    }

    private static void WriteTable(WhyAnswer answer, Language language, TextWriter output)
    {
        output.WriteLine($"{answer.Place.NameEn} {answer.Place.NameZh} ({answer.Place.Code}): {answer.Measure.Name}, {answer.Quarter}, {answer.Scenario.Name} - {answer.Record.Scenarios[0].Name}");
        var rows = WhyPart.All.Select(part => (part.Label(language), part.Of))
            .Append((language == Language.Zh ? "合计" : "total", split => split.Total))
            .Append((language == Language.Zh ? "基准值" : "baseline", split => split.Baseline));
        WriteRows(answer, rows, language, output);
    }

    /// <summary>Spread and backwash, by switching exchanges and by the city's own books.</summary>
    private static void WriteBooks(WhyAnswer answer, Language language, TextWriter output)
    {
        var zh = language == Language.Zh;
        output.WriteLine(zh
            ? "扩散（技术、订单）与回流（人才、资本）：逐组开关的结果，以及账面（滚动四个季度，百万元）的变化"
            : "Spread (technology, orders) and backwash (talent, capital): by switching the groups, and change of the city's own books (trailing four quarters, million yuan)");
        (string, Func<PlaceSplit, double>)[] rows =
        [
            (zh ? "扩散，开关" : "spread, switched", split => split.Spread),
            (zh ? "回流，开关" : "backwash, switched", split => split.Backwash),
            (zh ? "净扩散，开关" : "net, switched", split => split.Spread - split.Backwash),
            (zh ? "扩散，账面" : "spread, books", split => split.BookedSpread),
            (zh ? "回流，账面" : "backwash, books", split => split.BookedBackwash),
            (zh ? "净扩散，账面" : "net, books", split => split.BookedSpread - split.BookedBackwash),
        ];
        WriteRows(answer, rows, language, output);
        if (answer.Splits.Sum(split => split.Spread - split.Backwash) * answer.Splits.Sum(split => split.BookedSpread - split.BookedBackwash) < 0)
        {
            output.WriteLine(zh
                ? "两种算法的净扩散正负不同：账面只记往来本身，开关还含由此引起的产出与竞争。"
                : "The two differ in the sign of net spread: books hold the flows themselves, switching also the output and the competition they cause.");
        }
    }

    private static void WriteRows(WhyAnswer answer, IEnumerable<(string Label, Func<PlaceSplit, double> Of)> rows, Language language, TextWriter output)
    {
        var zh = language == Language.Zh;
        var shown = answer.Splits.Count <= MostSeedsShown ? answer.Splits : [];
        var enough = answer.Splits.Count >= SeedSummary.EnoughForQuantiles;
        var table = new TextTable
        {
            Columns = [zh ? "贡献" : "contribution", zh ? "均值" : "mean", zh ? "中位数" : "median",
                .. enough ? new[] { "5 %", "95 %" } : zh ? ["最小", "最大"] : ["least", "most"],
                .. shown.Select(split => string.Create(CultureInfo.InvariantCulture, $"{(zh ? "种子" : "seed ")}{split.Seed}"))],
        };
        foreach (var (label, of) in rows)
        {
            var over = SeedSummary.Of([.. answer.Splits.Select(of)]);
            var figures = new[] { over.Mean, over.Median, over.Low, over.High }.Concat(shown.Select(of)).Select(Number).ToArray();
            table.Add([label, .. figures], [false, .. figures.Select(_ => true)]);
        }

        table.Write(output, count: false);
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "N0" : "N2", CultureInfo.InvariantCulture);

    private static WhyInput Input(WhyAnswer answer) => new()
    {
        Place = answer.Place,
        Measure = answer.Measure,
        Quarter = answer.Quarter,
        TitleZh = answer.Scenario.TitleZh,
        TitleEn = answer.Scenario.TitleEn,
        Splits = answer.Splits,
        Stamp = new ChartStamp
        {
            Study = answer.Record.Study,
            PlanHash = answer.Record.PlanHash[..12],
            Seeds = string.Join(", ", answer.Splits.Select(split => split.Seed.ToString(CultureInfo.InvariantCulture))),
            Version = typeof(WhyReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
            FuturesRun = answer.Splits.Count * (1 + CoalitionBatch.Coalitions),
            FuturesFailed = 0,
            ParameterDraws = answer.Record.Draws.Values.Any(draw => draw.Count > 0),
            SourceZh = "scenarios-data（出处见SOURCES.md）",
            SourceEn = "scenarios-data (origins in SOURCES.md)",
        },
    };

    private static List<string> WriteFiles(WhyAnswer answer, WhyInput input, Language chosen)
    {
        var directory = Path.Combine(answer.Folder.FullPath, "why");
        var name = NameOf(answer);
        var main = WhyChart.Write(input, directory, chosen, new ChartOptions(), name);
        var zh = WhyChart.Write(input, directory, Language.Zh, new ChartOptions { NameLanguage = true }, name);
        var en = WhyChart.Write(input, directory, Language.En, new ChartOptions { NameLanguage = true }, name);
        foreach (var notice in main.Notices.Concat(zh.Notices).Concat(en.Notices).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(notice);
        }

        var seeds = Path.Combine(directory, name + ".seeds.csv");
        answer.Folder.WriteWhole(seeds, file => WriteSeeds(answer, file));
        return [.. main.Paths, seeds];
    }

    /// <summary>Place and scenario; measure and quarter where they are not the usual ones.</summary>
    private static string NameOf(WhyAnswer answer)
    {
        var name = $"{answer.Place.Code}-{answer.Scenario.Name}";
        name += answer.Measure == PlaceMeasure.All[0] ? "" : $"-{answer.Measure.Name}";
        return string.Equals(answer.Quarter.ToString(), answer.Record.To, StringComparison.Ordinal) ? name : $"{name}-{answer.Quarter}";
    }

    private static void WriteSeeds(WhyAnswer answer, Stream file)
    {
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        (string Name, Func<PlaceSplit, double> Of)[] columns =
        [
            ("baseline", split => split.Baseline), .. WhyPart.All.Select(part => (part.Name, part.Of)), ("total", split => split.Total),
            ("scenario", split => split.Scenario), ("spread", split => split.Spread), ("backwash", split => split.Backwash),
            ("booked_spread", split => split.BookedSpread), ("booked_backwash", split => split.BookedBackwash),
        ];
        writer.Write($"place,measure,quarter,seed,{string.Join(',', columns.Select(column => column.Name))}\n");
        foreach (var split in answer.Splits)
        {
            var figures = columns.Select(column => column.Of(split).ToString("R", CultureInfo.InvariantCulture));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{answer.Place.Code},{answer.Measure.Name},{answer.Quarter},{split.Seed},{string.Join(',', figures)}\n"));
        }
    }
}

/// <summary>What was asked and found.</summary>
/// <param name="Folder">Run folder.</param>
/// <param name="Record">Plan of the run.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Place">The place.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Splits">One per seed.</param>
internal sealed record WhyAnswer(
    RunFolder Folder, PlanRecord Record, ScenarioRecord Scenario, PlaceChoice Place, PlaceMeasure Measure, Quarter Quarter,
    IReadOnlyList<PlaceSplit> Splits);
