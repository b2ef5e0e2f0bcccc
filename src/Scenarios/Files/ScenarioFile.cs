using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A scenario: which levers move, when and how far.</summary>
/// <param name="Name">Name, lower-case words joined by hyphens.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Paths">Lever paths, inherited ones first.</param>
/// <param name="Text">Text of the file, then of the file it starts from.</param>
/// <param name="Path">File.</param>
public sealed record ScenarioFile(
    string Name, string TitleZh, string TitleEn, IReadOnlyList<LeverPath> Paths, string Text, string Path)
{
    /// <summary>The scenario it starts from, or null. Its levers stand in <see cref="Paths"/> unless this file has them too.</summary>
    public ScenarioFile? Base { get; init; }

    /// <summary>Reads a scenario; problems go to <paramref name="problems"/>.</summary>
    public static ScenarioFile Read(string path, LeverCatalogue catalogue, List<ScenarioProblem> problems)
    {
        var reader = new ScenarioReader(catalogue, null);
        var scenario = reader.Read(path);
        problems.AddRange(reader.Problems);
        return scenario;
    }
}

/// <summary>The path of a lever: its base before the first point, linear between points, the last value afterwards.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Points">Quarters since 2019Q4 with values, in rising order.</param>
/// <param name="Scope">Where it is moved.</param>
public sealed record LeverPath(Lever Lever, IReadOnlyList<(int Quarter, double Value)> Points, LeverScope Scope)
{
    /// <summary>Value in a quarter.</summary>
    public double ValueAt(int quarter)
    {
        if (Points.Count == 0 || quarter < Points[0].Quarter)
        {
            return Lever.Base;
        }

        for (var i = 1; i < Points.Count; i++)
        {
            if (quarter < Points[i].Quarter)
            {
                var (from, before) = Points[i - 1];
                var (to, after) = Points[i];
                return before + ((after - before) * (quarter - from) / (to - from));
            }
        }

        return Points[^1].Value;
    }
}
