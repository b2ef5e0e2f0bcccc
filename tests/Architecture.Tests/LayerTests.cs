using System.Reflection;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Model;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Architecture.Tests;

/// <summary>Who may know whom, as the compiled assemblies say it.</summary>
public sealed class LayerTests
{
    private static readonly Assembly s_model = typeof(SequentialWorld).Assembly;
    private static readonly Assembly s_grains = typeof(GrainKeys).Assembly;
    private static readonly Assembly s_scenarios = typeof(WorldBuilder).Assembly;
    private static readonly Assembly s_viewer = typeof(ISlide).Assembly;

    [Fact]
    public void The_model_refers_to_the_base_library_only()
    {
        var baseLibrary = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var foreign = References(s_model).Where(name => !File.Exists(Path.Combine(baseLibrary, name + ".dll")));
        Assert.Empty(foreign);
        Assert.Contains("System.Runtime", References(s_model));
    }

    [Fact]
    public void The_project_of_the_model_names_no_package_and_no_project()
    {
        var project = Repository.Read("src/Model/Torch.Sim.Model.csproj");
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_know_no_grains_and_no_Orleans()
    {
        Assert.DoesNotContain(References(s_scenarios), IsGrainsOrOrleans);
        Assert.Contains("Torch.Sim.Model", References(s_scenarios));
    }

    [Fact]
    public void Grains_know_the_model_and_no_other_project()
    {
        Assert.Equal(["Torch.Sim.Model"], References(s_grains).Where(IsOurs));
    }

    [Fact]
    public void The_viewer_reaches_neither_the_silo_nor_a_running_simulation()
    {
        Assert.DoesNotContain("torch-sim", References(s_viewer));
        Assert.DoesNotContain(References(s_viewer), IsGrainsOrOrleans);
    }

    private static bool IsOurs(string name) => name.StartsWith("Torch.Sim", StringComparison.OrdinalIgnoreCase) || name is "torch-sim";

    private static bool IsGrainsOrOrleans(string name) =>
        name is "Torch.Sim.Grains" || name.StartsWith("Orleans", StringComparison.Ordinal);

    private static string[] References(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal)];
}
