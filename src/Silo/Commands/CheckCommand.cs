using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Says of files whether they are right and what they hold, or every mistake in them.</summary>
internal static class CheckCommand
{
    internal static int Execute(IReadOnlyList<string> files, string? data, Phraser phraser, TextWriter output, TextWriter error)
    {
        var checks = FileCheck.Of(files, DataFolder.Find(data, files[0]));
        var said = new HashSet<ScenarioProblem>();
        foreach (var check in checks)
        {
            // A study and a scenario of it may be checked together: each mistake is said once.
            foreach (var problem in check.Problems.Where(problem => said.Add(problem with { File = Path.GetFullPath(problem.File) })))
            {
                error.WriteLine(phraser.Say(problem));
            }

            if (check.Problems.Count == 0)
            {
                output.WriteLine(phraser.Say($"{check.Path}: ok: {check.Contents}"));
            }
        }

        return checks.All(check => check.Problems.Count == 0) ? ExitCode.Success : ExitCode.BadInput;
    }
}
