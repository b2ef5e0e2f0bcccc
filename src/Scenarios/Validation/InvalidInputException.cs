namespace Torch.Sim.Scenarios.Validation;

/// <summary>Files a user gave are wrong; carries every problem that was found. Exit code 2.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>With all problems; each is kept once, in the order of files as given and of lines in them.</summary>
    public InvalidInputException(IEnumerable<ScenarioProblem> problems)
        : this(InFileOrder(problems))
    {
    }

    /// <summary>With one problem.</summary>
    public InvalidInputException(ScenarioProblem problem)
        : this([problem])
    {
    }

    private InvalidInputException(ScenarioProblem[] problems)
        : base(Phraser.English.Say(problems))
    {
        Problems = problems;
    }

    /// <summary>All problems, in file order.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }

    private static ScenarioProblem[] InFileOrder(IEnumerable<ScenarioProblem> problems)
    {
        var once = problems.Distinct().ToArray();
        var files = once.Select(problem => problem.File).Distinct(StringComparer.Ordinal).ToList();
        return [.. once.OrderBy(problem => files.IndexOf(problem.File)).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
    }
}
