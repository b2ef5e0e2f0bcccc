using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Answers SQL over the tables of a run.</summary>
internal static class QueryCommand
{
    internal static int Execute(string run, string sql, string format, TextWriter output, CancellationToken cancellation)
    {
        using var query = RunQuery.Open(Runs.Open(run));
        query.Write(sql, Enum.Parse<QueryFormat>(format, ignoreCase: true), output, cancellation);
        return ExitCode.Success;
    }
}
