namespace Torch.Sim.Scenarios.Validation;

/// <summary>Collects the problems of several files, so that one wrong file does not hide those of the next.</summary>
internal sealed class ProblemList
{
    private readonly List<ScenarioProblem> _all = [];

    /// <summary>All so far.</summary>
    internal IReadOnlyList<ScenarioProblem> All => _all;

    /// <summary>Reads something; null when it is wrong.</summary>
    internal T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidInputException wrong)
        {
            _all.AddRange(wrong.Problems);
            return null;
        }
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InvalidInputException">With all problems, if there are any.</exception>
    internal void Close()
    {
        if (_all.Count > 0)
        {
            throw new InvalidInputException(_all);
        }
    }
}
