using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Reports;

/// <summary>How the figures of the base state came about, counted by mark. Those of the user have a column where there are any.</summary>
internal sealed class StateNotes
{
    private const string FirmRecords = "firm_records";
    private const string Overlay = "overlay";

    private static readonly (string Mark, string Zh, string En)[] s_marks =
    [
        ("observed", "观测", "observed"), ("estimated", "估算", "estimated"), ("synthetic", "合成", "synthetic"), (Overlay, "用户自有", "user-supplied"),
    ];

    private static readonly Dictionary<string, (string Zh, string En)> s_figures = new(StringComparer.Ordinal)
    {
        ["skilled_persons"] = ("高技能人员", "skilled persons"),
        ["other_persons"] = ("其他人员", "other persons"),
        ["gdp_m_yuan_year"] = ("城市GDP", "GDP of cities"),
        ["firms"] = ("园区企业数", "firms of parks"),
        ["staff_persons"] = ("园区从业人员", "staff of parks"),
        ["value_added_m_yuan_year"] = ("园区增加值", "value added of parks"),
        ["area_km2"] = ("园区面积", "area of parks"),
        ["distance_km"] = ("城市间距离（其余按坐标计算）", "distances of cities (others follow from coordinates)"),
        [FirmRecords] = ("企业记录（规模、年龄、贷款）", "firm records (size, age, loans)"),
    };

    private readonly IReadOnlyList<(string Figure, string Mark, double Value)> figures;
    private readonly IReadOnlyList<(string Mark, string Zh, string En)> marks;
    private readonly bool zh;

    /// <summary>Notes on figures with their marks.</summary>
    public StateNotes(IReadOnlyList<(string Figure, string Mark, double Value)> figures, Language language)
    {
        (this.figures, zh) = (figures, language == Language.Zh);
        marks = [.. s_marks.Where(mark => mark.Mark != Overlay || Count(Overlay) > 0)];
    }

    /// <summary>Notes on the table that a run leaves; on nothing where it left none.</summary>
    public static StateNotes Read(string path, Language language)
    {
        if (!File.Exists(path))
        {
            return new StateNotes([], language);
        }

        var table = CsvTable.Read(path, "place", "figure", "value", "mark");
        return new StateNotes(
            [.. Enumerable.Range(0, table.Count).Select(row => (table.Text(row, "figure"), table.Text(row, "mark"), table.Number(row, "value")))], language);
    }

    /// <summary>The counts in one sentence.</summary>
    public string Sentence()
    {
        var counts = string.Join(zh ? "、" : ", ", marks.Select(mark => zh ? $"{Figures.Count(Count(mark.Mark))}个{mark.Zh}" : $"{Figures.Count(Count(mark.Mark))} {mark.En}"));
        var firms = Figures.Count((int)figures.Where(row => row.Figure == FirmRecords).Sum(row => row.Value));
        return zh ? $"初始状态的数字：{counts}；{firms}家企业是按总量合成的。"
            : $"Figures of the base state: {counts}; the {firms} firms are synthetic, made to meet totals.";
    }

    /// <summary>The counts by kind of figure.</summary>
    public ReportTable Table()
    {
        var known = figures.GroupBy(Kind, StringComparer.Ordinal)
            .OrderBy(group => group.Key.Length == 0 ? 0 : 1).ThenByDescending(group => group.Count());
        return new ReportTable(
            zh ? "初始状态（2019年）的数字从何而来" : "Where the figures of the base state (2019) come from",
            zh ? "按类别计数" : "numbers of figures by kind",
            [zh ? "数字" : "Figure", .. marks.Select(mark => zh ? mark.Zh : mark.En)],
            1,
            [.. known.Select(group => (IReadOnlyList<string>)
            [
                group.Key.Length == 0 ? (zh ? "全国总量" : "national totals") : zh ? s_figures[group.Key].Zh : s_figures[group.Key].En,
                .. marks.Select(mark => Cell([.. group.Where(row => IsOf(row, mark.Mark))])),
            ])]);
    }

    private static string Cell((string Figure, string Mark, double Value)[] rows) => rows.Length == 0 ? ""
        : Figures.Count(rows[0].Figure == FirmRecords ? (int)rows.Sum(row => row.Value) : rows.Length);

    /// <summary>The figure where it has words of its own; the rest are totals of the nation.</summary>
    private static string Kind((string Figure, string Mark, double Value) row) => s_figures.ContainsKey(row.Figure) ? row.Figure : "";

    private static bool IsOf((string Figure, string Mark, double Value) row, string mark) => string.Equals(row.Mark, mark, StringComparison.Ordinal);

    private int Count(string mark) => figures.Count(row => IsOf(row, mark));
}
