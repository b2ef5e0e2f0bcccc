using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>What was assumed: parameters by mark, those drawn, and how the figures of the base state came about.</summary>
internal sealed class ModelNotes
{
    private static readonly (string Mark, string Zh, string En)[] s_parameterMarks =
    [
        ("published", "发表", "published"), ("estimated", "估计", "estimated"), ("assumed", "假定", "assumed"),
    ];

    private readonly FinishedRun run;
    private readonly Language language;
    private readonly IReadOnlyList<ParameterEntry> entries;
    private readonly StateNotes state;

    public ModelNotes(FinishedRun run, Language language)
    {
        (this.run, this.language) = (run, language);
        entries = ParameterFile.Read(Path.Combine(run.DataFolder, "parameters", "parameters.yaml")).Entries;
        state = StateNotes.Read(Path.Combine(run.Folder.ResultsPath, "initial_state.csv"), language);
    }

    private bool IsZh => language == Language.Zh;

    /// <summary>The marks of parameters and base state in one sentence.</summary>
    public string Marks()
    {
        var parameters = string.Join(IsZh ? "、" : ", ", s_parameterMarks.Select(mark => Count(entries.Count(entry => entry.Mark == mark.Mark), mark)));
        return (IsZh ? $"{entries.Count}个参数：{parameters}。" : $"{entries.Count} parameters: {parameters}. ") + state.Sentence();

        string Count(int number, (string Mark, string Zh, string En) mark) => IsZh ? $"{Figures.Count(number)}个{mark.Zh}" : $"{Figures.Count(number)} {mark.En}";
    }

    public ReportChapter Assumptions()
    {
        var drawn = entries.Where(entry => run.Drawn.Contains(ParameterFile.NameOf(entry.Parameter), StringComparer.Ordinal)).ToArray();
        var tables = new List<ReportTable>();
        if (drawn.Length > 0)
        {
            tables.Add(Table(
                IsZh ? "逐个未来抽取的参数" : "Parameters that every future draws",
                IsZh ? "末列为本次运行抽到的范围；同一种子下各情景取同一值" : "last column: what this run drew; all scenarios of a seed share the value", drawn, Drawn));
        }

        tables.Add(state.Table());
        string[] lines =
        [
            Marks(),
            IsZh ? "方程、来源与参数的依据见EQUATIONS.md、SOURCES.md与PARAMETERS.md；园区2021年以后的公布数字未用于建模，留作检验。"
                : "Equations, sources and the grounds of each parameter: EQUATIONS.md, SOURCES.md, PARAMETERS.md. Zone figures after 2021 were kept out of the model, to test it.",
        ];
        return new ReportChapter(IsZh ? "假定了什么" : "What was assumed", lines, tables, []);
    }

    public ReportTable AllParameters() => Table(IsZh ? "全部参数" : "All parameters", "", entries, entry => (entry.From, entry.To));

    /// <summary>Least and largest drawn value.</summary>
    private (double From, double To) Drawn(ParameterEntry entry)
    {
        var name = ParameterFile.NameOf(entry.Parameter);
        var values = run.Plan.Draws.Values.Where(draw => draw.ContainsKey(name)).Select(draw => draw[name]).ToArray();
        return (values.Min(), values.Max());
    }

    private ReportTable Table(
        string title, string note, IReadOnlyList<ParameterEntry> shown, Func<ParameterEntry, (double From, double To)> range) => new(
        title, note,
        IsZh ? ["参数", "方程", "标记", "单位", "默认值", "范围"] : ["Parameter", "Equation", "Mark", "Unit", "Default", "Range"],
        4,
        [.. shown.Select(entry => (IReadOnlyList<string>)
        [
            ParameterFile.NameOf(entry.Parameter), entry.Equation, MarkOf(entry.Mark, s_parameterMarks), UnitWords.Of(entry.Unit, language),
            PolicyNotes.Level(run.Plan.Parameters[ParameterFile.NameOf(entry.Parameter)]),
            IsZh ? $"{PolicyNotes.Level(range(entry).From)}至{PolicyNotes.Level(range(entry).To)}"
                : $"{PolicyNotes.Level(range(entry).From)} to {PolicyNotes.Level(range(entry).To)}",
        ])]);

    private string MarkOf(string mark, (string Mark, string Zh, string En)[] marks)
    {
        var found = Array.Find(marks, known => string.Equals(known.Mark, mark, StringComparison.Ordinal));
        return found.Mark is null ? mark : IsZh ? found.Zh : found.En;
    }
}
