namespace Torch.Sim.Scenarios.Results;

/// <summary>A query that cannot be answered: an SQL error, an unknown name, or something other than reading the run's tables.</summary>
public sealed class QueryException : Exception
{
    /// <summary>States what is wrong with a query.</summary>
    /// <param name="problem">What is wrong, with the nearest known name where a name is unknown.</param>
    /// <param name="cause">The underlying error, if any.</param>
    public QueryException(string problem, Exception? cause = null)
        : base(problem, cause)
    {
    }
}
