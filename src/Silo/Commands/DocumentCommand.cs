using Torch.Sim.Scenarios.Documents;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Silo.Commands;

/// <summary>Writes the pages that are made from data.</summary>
internal static class DocumentCommand
{
    internal static int Execute(string? data, string folder, TextWriter output)
    {
        var source = DataFolder.Find(data);
        Directory.CreateDirectory(folder);
        Write("PARAMETERS.md", ParameterPage.Markdown(ParameterFile.Read(Path.Combine(source, "parameters", "parameters.yaml"))));
        Write("LEVERS.md", LeverPage.Markdown(LeverCatalogue.Read(Path.Combine(source, "levers.yaml"))));
        return ExitCode.Success;

        void Write(string name, string text)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            output.WriteLine(path);
        }
    }
}
