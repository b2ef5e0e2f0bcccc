using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>What a validation found: for a terminal, and as CSV.</summary>
/// <param name="Targets">Targets of the calibration.</param>
/// <param name="Placebos">Placebos.</param>
/// <param name="Comparison">Observed figures, the model and naive forecasts.</param>
public sealed record ValidationReport(IReadOnlyList<TargetBand> Targets, IReadOnlyList<Placebo> Placebos, ForecastComparison Comparison)
{
    private const int MostLines = 60;

    /// <summary>Writes for a terminal.</summary>
    /// <param name="isChinese">Titles in Chinese, else in English.</param>
    /// <param name="output">Receives the text.</param>
    public void Write(bool isChinese, TextWriter output)
    {
        string Say(string zh, string en) => isChinese ? zh : en;
        output.WriteLine();
        output.WriteLine(Say("校准目标（拟合用，非检验）", "Targets of the calibration (fitted, so no test)"));
        TargetTable(isChinese).Write(output, count: false);
        output.WriteLine();
        output.WriteLine(Say("安慰剂检验", "Placebos"));
        foreach (var placebo in Placebos)
        {
            output.WriteLine($"  {(placebo.Holds ? Say("通过", "holds") : Say("不通过", "FAILS"))}  {Say(placebo.TitleZh, placebo.TitleEn)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"         {placebo.Compared:N0} {Say("个数值比较，", "numbers compared, ")}{placebo.Different:N0} {Say("个不同", "different")}{(placebo.First.Length > 0 ? $": {placebo.First}" : "")}{(placebo.MovedAtHome is { } home ? Say($"；本地变动 {home:N0} 个", $"; {home:N0} moved at home") : "")}"));
        }

        output.WriteLine();
        output.WriteLine(Say(
            $"观测与预测。朴素预测只用到 {Comparison.Origin} 年及以前：constant 保持不变，ar1 一阶自回归（流量与存量用对数增长率），proportional 与全国 GDP 同步增长",
            $"Observed and forecast. Naive forecasts know figures up to {Comparison.Origin}: constant holds, ar1 is AR(1) (of log growth for flows and stocks), proportional grows with national GDP"));
        if (Comparison.Figures.Count == 0)
        {
            output.WriteLine(Say($"没有 {Comparison.Origin} 年以后的观测值。", $"No figure after {Comparison.Origin}."));
            return;
        }

        FigureTable(isChinese).Write(output, count: false);
        if (Comparison.Figures.Count > MostLines)
        {
            output.WriteLine(Say($"另有 {Comparison.Figures.Count - MostLines} 行见 CSV。", $"{Comparison.Figures.Count - MostLines} more rows are in the CSV."));
        }

        output.WriteLine();
        output.WriteLine(Say("各指标汇总（平均绝对误差之比小于 1 表示模型优于该朴素预测）", "By indicator (a ratio of mean absolute errors below 1: the model beats that naive forecast)"));
        SummaryTable(isChinese).Write(output, count: false);
    }

    /// <summary>The observed figures with model and naive forecasts as CSV.</summary>
    public string Csv()
    {
        var text = new StringWriter { NewLine = "\n" };
        Results.Csv.WriteRow(text, [
            "place", "indicator", "unit", "year", "observed", "model_p05", "model_median", "model_p95", "inside_90", "model_error",
            .. NaiveForecasts.Names.SelectMany(name => new[] { name, $"{name}_error" }), "naive_origin", "note", "provenance"]);
        foreach (var figure in Comparison.Figures)
        {
            var observed = figure.Observed;
            Results.Csv.WriteRow(text, [
                observed.Place, observed.Indicator.Name, observed.Indicator.Column.Unit, Whole(observed.Year), Exact(observed.Value), Exact(figure.P05),
                Exact(figure.Median), Exact(figure.P95), figure.IsInside is { } inside ? (inside ? "true" : "false") : null, Exact(figure.ErrorOf(figure.Median)),
                .. figure.Naive.Values.SelectMany(value => new[] { Exact(value), Exact(figure.ErrorOf(value)) }), Whole(Comparison.Origin),
                figure.Note.Length == 0 ? null : figure.Note, observed.Provenance.Length == 0 ? null : observed.Provenance]);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private TextTable TargetTable(bool isChinese)
    {
        var table = new TextTable
        {
            Columns = isChinese
                ? ["目标", "名称", "单位", "观测", "容差", "中位数", "5%", "95%", ""]
                : ["target", "title", "unit", "observed", "tolerance", "median", "5 %", "95 %", ""],
        };
        foreach (var band in Targets)
        {
            var verdict = band.IsInside switch
            {
                true => isChinese ? "带内" : "inside",
                false => isChinese ? "带外" : "outside",
                null => band.Note,
            };
            table.Add(
                [band.Target.Name, isChinese ? band.Target.TitleZh : band.Target.TitleEn, band.Target.Unit, N(band.Target.Observed), N(band.Target.Tolerance), N(band.Quantile(0.5)), N(band.Quantile(0.05)), N(band.Quantile(0.95)), verdict],
                [false, false, false, true, true, true, true, true, false]);
        }

        return table;
    }

    private TextTable FigureTable(bool isChinese)
    {
        var table = new TextTable
        {
            Columns = isChinese
                ? ["地点", "指标", "单位", "年", "观测", "模型", "5%", "95%", "带内", "|误差|", "|constant|", "|ar1|", "|proportional|", ""]
                : ["place", "indicator", "unit", "year", "observed", "model", "5 %", "95 %", "inside", "|error|", "|constant|", "|ar1|", "|proportional|", ""],
        };
        foreach (var figure in Comparison.Figures.Take(MostLines))
        {
            var observed = figure.Observed;
            var scale = Scale(observed);
            string V(double value) => double.IsFinite(value) ? Number(value * scale) : "-";
            table.Add(
                [observed.Place, isChinese ? observed.Indicator.Column.TitleZh : observed.Indicator.Column.TitleEn, observed.Indicator.IsShare ? "%" : observed.Indicator.Column.Unit.Split(',')[0], Whole(observed.Year), V(observed.Value), V(figure.Median), V(figure.P05), V(figure.P95), figure.IsInside switch { true => isChinese ? "是" : "yes", false => isChinese ? "否" : "no", null => "-" }, V(figure.ErrorOf(figure.Median)), .. figure.Naive.Values.Select(value => V(figure.ErrorOf(value))), figure.Note],
                [false, false, false, true, true, true, true, true, false, true, true, true, true, false]);
        }

        return table;
    }

    private TextTable SummaryTable(bool isChinese)
    {
        var table = new TextTable
        {
            Columns = isChinese
                ? ["指标", "数量", "90% 带覆盖率", "模型平均绝对误差", "单位", .. NaiveForecasts.Names.Select(name => $"与 {name} 之比（数量）")]
                : ["indicator", "figures", "in 90 % band", "model mean abs. error", "unit", .. NaiveForecasts.Names.Select(name => $"ratio to {name} (figures)")],
        };
        foreach (var indicator in Comparison.Indicators)
        {
            var scale = indicator.Indicator.IsShare ? 100 : 1;
            table.Add(
                [isChinese ? indicator.Indicator.Column.TitleZh : indicator.Indicator.Column.TitleEn, Whole(indicator.Figures), double.IsNaN(indicator.Coverage) ? "-" : indicator.Coverage.ToString("0 %", CultureInfo.InvariantCulture), double.IsNaN(indicator.MeanError) ? "-" : Number(indicator.MeanError * scale), indicator.Indicator.IsShare ? (isChinese ? "百分点" : "pp") : indicator.Indicator.Column.Unit.Split(',')[0], .. indicator.Naive.Select(pair => pair.Figures == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{pair.Ratio:0.00} ({pair.Figures})"))],
                [false, true, true, true, false, true, true, true]);
        }

        return table;
    }

    private static double Scale(ObservedValue value) => value.Indicator.IsShare ? 100 : 1;

    private static string Number(double value) => Math.Abs(value) >= 1000
        ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string N(double value) => double.IsFinite(value) ? Number(value) : "-";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Exact(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
}
