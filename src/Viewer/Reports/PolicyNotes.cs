using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>What each scenario moved, what it achieved for public money, and who paid.</summary>
internal static class PolicyNotes
{
    private const double BillionPerMillion = 1e-3;
    private const double HundredMillionPerMillion = 1e-2;
    private const int MostPlacesNamed = 3;

    /// <summary>What it cost and what came of it, where the run holds whole years of policy; then what moved.</summary>
    public static IEnumerable<ReportChapter> Of(FinishedRun run, Language language)
    {
        var zh = language == Language.Zh;
        if (NationCharts.EffectsOf(run) is { Count: > 0 } effects)
        {
            yield return new ReportChapter(
                zh ? "政策花了多少，换来多少" : "What policy cost, and what came of it", [], [Effects(run, effects, zh), Costs(run, effects, zh)], []);
        }

        if (run.Plan.Scenarios.Any(scenario => scenario.Moves.Count > 0))
        {
            yield return new ReportChapter(zh ? "各情景动了什么" : "What each scenario moved", [], [Moves(run, language)], []);
        }
    }

    private static ReportTable Moves(FinishedRun run, Language language)
    {
        var zh = language == Language.Zh;
        var catalogue = LeverCatalogue.Read(Path.Combine(run.DataFolder, "levers.yaml")).Levers;
        var years = Enumerable.Range(Quarter.PlanStart.Year, Math.Max(0, run.To.Year - Quarter.PlanStart.Year + 1)).ToArray();
        var rows = run.Plan.Scenarios.SelectMany(scenario => scenario.Moves.Select(move =>
        {
            var lever = catalogue.GetValueOrDefault(move.Lever);
            return (IReadOnlyList<string>)
            [
                zh ? scenario.TitleZh : scenario.TitleEn,
                lever is null ? move.Lever : zh ? lever.TitleZh : lever.TitleEn,
                Where(run, move, zh),
                lever is null ? "" : UnitWords.Of(lever.Unit, language),
                lever is null ? "" : Level(lever.Base),
                .. years.Select(year => Level((lever?.Base ?? 0) + At(move, year))),
            ];
        })).ToArray();
        return new ReportTable(
            zh ? "各情景移动的政策杠杆" : "Levers that each scenario moves",
            zh ? "年末水平；基准情景不移动任何杠杆" : "levels at the end of the year; the baseline moves none",
            [
                zh ? "情景" : "Scenario", zh ? "杠杆" : "Lever", zh ? "地点" : "Where", zh ? "单位" : "Unit", zh ? "现值" : "Today",
                .. years.Select(year => year.ToString(CultureInfo.InvariantCulture)),
            ],
            4, rows);
    }

    private static string Where(FinishedRun run, MoveRecord move, bool zh)
    {
        if (move.Places.Count == 0)
        {
            return zh ? "全国" : "everywhere";
        }

        if (move.Places.Count > MostPlacesNamed)
        {
            return zh ? $"{move.Places.Count}处" : $"{move.Places.Count} places";
        }

        var names = move.Places.Select(code => code.All(char.IsAsciiDigit) ? run.Names.City(code) : run.Names.Zone(code)).Select(name => zh ? name.Zh : name.En);
        return string.Join(zh ? "、" : ", ", names);
    }

    private static double At(MoveRecord move, int year)
    {
        var index = Math.Min(Quarter.PlanStart.Index + (4 * (year - Quarter.PlanStart.Year)) + 3, move.Difference.Length - 1);
        return index < 0 ? 0 : move.Difference[index];
    }

    private static ReportTable Effects(FinishedRun run, IReadOnlyList<MoneyEffects> effects, bool zh)
    {
        var scale = zh ? HundredMillionPerMillion : BillionPerMillion;
        return new ReportTable(
            zh ? "与基准之差及单位公共资金的效果" : "Difference from the baseline, and effect for public money",
            zh ? $"{Years(run)}累计，亿元（2019年价），逐对未来的中位数（90%区间）；末列为每亿元公共资金带来的GDP（亿元）"
                : $"sum of {Years(run)}, billion yuan at 2019 prices, median of pairs (90% range); last column: GDP per billion of public money",
            [
                zh ? "情景" : "Scenario", zh ? "全国GDP" : "National GDP", zh ? "高新区增加值" : "Zones' value added", zh ? "公共资金" : "Public money",
                zh ? "每亿元" : "Per billion",
            ],
            1,
            [.. effects.Select(effect => (IReadOnlyList<string>)
            [
                zh ? run.Scenario(effect.Scenario).TitleZh : run.Scenario(effect.Scenario).TitleEn,
                Range(effect.Gdp, scale, zh, effect.Pairs), Range(effect.ZonesValueAdded, scale, zh, effect.Pairs), Range(effect.PublicMoney, scale, zh, effect.Pairs),
                effect.GdpPerYuan is { } ratio ? Range(ratio, 1, zh, effect.Pairs) : zh ? "未多花公共资金" : "no extra money",
            ])]);
    }

    private static ReportTable Costs(FinishedRun run, IReadOnlyList<MoneyEffects> effects, bool zh)
    {
        var scale = zh ? HundredMillionPerMillion : BillionPerMillion;
        var costs = PolicyCosts.Read(run.Query, Quarter.PlanStart.Year, run.LastYear).ToDictionary(cost => cost.Scenario, StringComparer.Ordinal);
        string Money(double million) => Figures.Grouped(scale * million, Math.Abs(scale * million) is > 0 and < 100 ? 1 : 0);
        return new ReportTable(
            zh ? "谁付了钱" : "Who paid",
            zh ? $"杠杆支出，{Years(run)}累计，亿元（2019年价），中位数；缺口是想花而付不起的部分；全国性杠杆只计入前一表的公共资金"
                : $"spending on levers, sum of {Years(run)}, billion yuan at 2019 prices, medians; shortfall: wanted but not paid; levers of the nation as a whole count in the public money above only",
            [
                zh ? "情景" : "Scenario", zh ? "中央" : "Central", zh ? "城市" : "Cities", zh ? "园区" : "Zones", zh ? "企业" : "Firms",
                zh ? "银行" : "Bank", zh ? "资金缺口" : "Shortfall",
            ],
            1,
            [.. effects.Where(effect => costs.ContainsKey(effect.Scenario)).Select(effect =>
            {
                var cost = costs[effect.Scenario];
                return (IReadOnlyList<string>)
                [
                    zh ? run.Scenario(effect.Scenario).TitleZh : run.Scenario(effect.Scenario).TitleEn, Money(cost.Central), Money(cost.City), Money(cost.Zone),
                    Money(cost.Firms), Money(cost.Bank), Money(cost.Shortfall),
                ];
            })]);
    }

    private static string Years(FinishedRun run)
    {
        var first = Quarter.PlanStart.Year;
        return first == run.LastYear ? Level(first) : $"{Level(first)}\u2013{Level(run.LastYear)}";
    }

    private static string Range(Spread spread, double scale, bool zh, int pairs)
    {
        var largest = scale * Math.Max(Math.Abs(spread.P05), Math.Abs(spread.P95));
        var decimals = largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
        var median = Figures.SignedGrouped(scale * spread.Median, decimals);
        if (pairs == 1)
        {
            return median;
        }

        var (low, high) = (Figures.SignedGrouped(scale * spread.P05, decimals), Figures.SignedGrouped(scale * spread.P95, decimals));
        return zh ? $"{median}（{low}至{high}）" : $"{median} ({low} to {high})";
    }

    internal static string Level(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
