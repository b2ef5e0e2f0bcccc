using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>All that a report says in one language; the page and the slides are two ways to set it.</summary>
internal sealed record ReportContent
{
    /// <summary>More drawn parameters than these are counted, not named.</summary>
    private const int MostNamed = 4;

    public required Language Language { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    /// <summary>What the answer rests on, a sentence each.</summary>
    public required IReadOnlyList<string> RestsOn { get; init; }

    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    public required IReadOnlyList<ReportChapter> Chapters { get; init; }

    /// <summary>Every parameter of the model.</summary>
    public required ReportTable Parameters { get; init; }

    public required ChartStamp Stamp { get; init; }

    public static ReportContent Of(FinishedRun run, IReadOnlyList<RunChart> charts, SlideTheme theme, Language language)
    {
        var zh = language == Language.Zh;
        var model = new ModelNotes(run, language);
        return new ReportContent
        {
            Language = language,
            Title = zh ? run.Study.TitleZh : run.Study.TitleEn,
            Question = zh ? run.Study.QuestionZh : run.Study.QuestionEn,
            Answer = Reports.Answer.Of(run).Sentence(
                name => zh ? run.Scenario(name).TitleZh : run.Scenario(name).TitleEn, zh ? run.YearZh : run.YearEn, language),
            RestsOn = RestsOnOf(run, model, zh),
            Figures = [.. charts.Select(chart => new ReportFigure(chart, chart.Slide(theme, language)))],
            Chapters =
            [
                .. PolicyNotes.Of(run, language), model.Assumptions(), .. OverlayNotes.Of(run.Manifest.Overlays, run.Names, language),
                RunNotes.Futures(run, language), RunNotes.Repeat(run, language),
            ],
            Parameters = model.AllParameters(),
            Stamp = run.Stamp,
        };
    }

    private static string[] RestsOnOf(FinishedRun run, ModelNotes model, bool zh)
    {
        var (seeds, failed) = (run.Plan.Seeds, run.Manifest.FailedFutures.Count);
        var drawn = run.Drawn.Count;
        var records = run.Plan.FirmsPerRecord;
        List<string> lines =
        [
            zh ? $"{run.Plan.Scenarios.Count}个情景 × {seeds}个种子，{Quarter.Base}至{run.To}；{run.Manifest.Futures}个未来中失败{failed}个。同一种子下各情景运气相同，差异逐对计算。"
                : $"{run.Plan.Scenarios.Count} scenarios \u00D7 {seeds} seeds, {Quarter.Base} to {run.To}; {failed} of {run.Manifest.Futures} futures failed. Under one seed all scenarios have the same luck, so differences are taken pair by pair.",
            drawn > 0
                ? zh ? $"区间既含随机差异，也含{drawn}个逐个未来抽取的参数{(drawn <= MostNamed ? $"：{string.Join("、", run.Drawn)}" : "")}。" : $"Ranges hold luck and {drawn} parameter(s) that every future draws anew{(drawn <= MostNamed ? $": {string.Join(", ", run.Drawn)}" : "")}."
                : zh ? "参数固定，区间只含随机差异。" : "Parameters are fixed: ranges hold luck alone.",
            model.Marks(),
            zh ? "全部为模拟结果，不是统计数据，也不是预测。" : "All figures are simulated: neither statistics nor a forecast.",
        ];
        if (records > 1)
        {
            lines.Insert(1, zh ? $"试算：每条企业记录代表{records}家企业，大企业偏少，数字不宜引用。" : $"A trial: each record stands for {records} firms, so giants are too few; not for quoting.");
        }

        if (run.HasOtherData)
        {
            lines.Add(zh ? "注意：地名与历史数据取自与本次运行不同的数据文件夹。" : "Note: names and history come from a data folder that is not the one of this run.");
        }

        return [.. lines];
    }
}
