using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Writes the tables of a run for other programs.</summary>
internal static class ExportCommand
{
    internal static int Execute(
        string run, string format, string? target, IReadOnlyList<string> tables, TextWriter output, CancellationToken cancellation)
    {
        var folder = Runs.Open(run);
        var names = tables.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();
        var files = TableExport.Write(
            folder, names, Enum.Parse<ExportFormat>(format, ignoreCase: true), target ?? Path.Combine(folder.FullPath, "export"), cancellation);
        foreach (var file in files)
        {
            output.WriteLine(file);
        }

        return ExitCode.Success;
    }
}
