using Torch.Sim.Scenarios.Documents;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Tests.Documents;

public sealed class PagesTests
{
    private const string Remedy = "is not what the data say; run: dotnet run -c Release --project src/Silo -- document docs";

    [Fact]
    public void The_page_of_parameters_is_what_the_parameter_file_says()
    {
        var root = Root();
        var expected = ParameterPage.Markdown(ParameterFile.Read(Path.Combine(root, "scenarios-data", "parameters", "parameters.yaml")));
        Assert.True(expected == Page(root, "PARAMETERS.md"), $"docs/PARAMETERS.md {Remedy}");
    }

    [Fact]
    public void The_page_of_levers_is_what_the_lever_file_says()
    {
        var root = Root();
        var expected = LeverPage.Markdown(LeverCatalogue.Read(Path.Combine(root, "scenarios-data", "levers.yaml")));
        Assert.True(expected == Page(root, "LEVERS.md"), $"docs/LEVERS.md {Remedy}");
    }

    private static string Page(string root, string name) => File.ReadAllText(Path.Combine(root, "docs", name)).ReplaceLineEndings("\n");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Torch.Sim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Torch.Sim.sln above the tests");
        }

        return folder.FullName;
    }
}
