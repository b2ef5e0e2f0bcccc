using System.Globalization;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>Figures of the data that overlays of the user replaced, old beside new.</summary>
internal static class OverlayNotes
{
    private static readonly Dictionary<string, (string Zh, string En)> s_indicators = new(StringComparer.Ordinal)
    {
        ["gdp"] = ("GDP", "GDP"),
        ["firms"] = ("企业数", "firms"),
        ["staff"] = ("从业人员", "staff"),
        ["area"] = ("面积", "area"),
        ["population"] = ("人口", "population"),
        ["distance"] = ("距离", "distance"),
    };

    /// <summary>A chapter of its own, so that the slides have room for the table; none when nothing was replaced.</summary>
    public static IEnumerable<ReportChapter> Of(IReadOnlyList<OverlayChange> changes, ShortNames names, Language language)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        var zh = language == Language.Zh;
        var count = Figures.Count(changes.Count);
        yield return new ReportChapter(
            zh ? "用户自有数据替换了什么" : "What the user's own figures replaced",
            [
                zh ? $"本次运行按新值计算，共{count}个；城市GDP仍随各市一起调整到全国总量。所用文件全文见plan.json。"
                    : $"The run took the new values, {count} in all; GDP of cities is still scaled with all others to the national total. The files word for word: plan.json.",
            ],
            [new ReportTable(
                zh ? "原值与新值" : "Old and new values", "",
                zh ? ["地点", "数字", "单位", "出处", "年份", "原值", "新值"] : ["Place", "Figure", "Unit", "Where from", "Year", "Old", "New"],
                4, [.. changes.Select(change => Row(change, names, language))])],
            []);
    }

    private static IReadOnlyList<string> Row(OverlayChange change, ShortNames names, Language language)
    {
        var zh = language == Language.Zh;
        return
        [
            Place(change, names, zh), Indicator(change.Indicator, zh), UnitWords.Of(change.Unit, language), change.Provenance,
            change.Year.ToString(CultureInfo.InvariantCulture), change.OldValue is { } old ? Value(old) : zh ? "无" : "none", Value(change.NewValue),
        ];
    }

    private static string Place(OverlayChange change, ShortNames names, bool zh)
    {
        return change.OtherPlace.Length == 0 ? Name(change.Place) : $"{Name(change.Place)}\u2013{Name(change.OtherPlace)}";

        string Name(string code)
        {
            var name = code.All(char.IsAsciiDigit) ? names.City(code) : names.Zone(code);
            return zh ? name.Zh : name.En;
        }
    }

    private static string Indicator(string name, bool zh) => !s_indicators.TryGetValue(name, out var words) ? name : zh ? words.Zh : words.En;

    private static string Value(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
