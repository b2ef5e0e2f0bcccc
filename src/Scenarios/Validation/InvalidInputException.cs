namespace Torch.Sim.Scenarios.Validation;

/// <summary>Files a user gave are wrong; carries every problem that was found. Exit code 2.</summary>
public sealed class InvalidInputException : Exception
{
    /// <summary>With all problems.</summary>
    public InvalidInputException(IReadOnlyList<ScenarioProblem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>With one problem.</summary>
    public InvalidInputException(ScenarioProblem problem)
        : this([problem])
    {
    }

    /// <summary>All problems, in file order.</summary>
    public IReadOnlyList<ScenarioProblem> Problems { get; }
}
