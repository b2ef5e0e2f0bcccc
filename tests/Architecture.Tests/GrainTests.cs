using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Model;

namespace Torch.Sim.Architecture.Tests;

/// <summary>The shape of the grains: sealed, thin, calls only go down.</summary>
public sealed class GrainTests
{
    private static readonly System.Reflection.Assembly s_grains = typeof(GrainKeys).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture s_architecture =
        new ArchLoader().LoadAssemblies(s_grains, typeof(SequentialWorld).Assembly, typeof(Grain).Assembly, typeof(IGrainFactory).Assembly).Build();

    [Fact]
    public void Every_grain_class_is_sealed_or_a_base_without_activations()
    {
        var grains = s_grains.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(Grain))).ToArray();
        Assert.All(grains, grain => Assert.True(grain.IsSealed || grain.IsAbstract, $"{grain.Name} must be sealed"));
        Assert.True(grains.Count(grain => grain.IsSealed) >= 11, "some grains are missing");
    }

    [Fact]
    public void Only_parks_ask_for_grains_and_only_for_their_clusters()
    {
        var types = In("Torch.Sim.Grains.Places", "Torch.Sim.Grains.Exchanges").ToArray();
        Assert.True(types.Length >= 10, $"{types.Length} types found");
        Assert.Equal(["ParkGrain"], types.Where(AsksForGrains).Select(type => Plain(type.Name)).Distinct());
        var known = types.Where(type => Plain(type.Name) is "ParkGrain").SelectMany(GrainInterfaces).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["IEnterpriseClusterGrain", "IPlaceGrain"], known);
    }

    [Fact]
    public void Places_and_exchanges_know_no_batch_no_study_and_not_each_other()
    {
        foreach (var type in In("Torch.Sim.Grains.Places"))
        {
            Assert.DoesNotContain(GrainInterfaces(type), name => name is "IBatchGrain" or "IStudyGrain" || name.Contains("Exchange", StringComparison.Ordinal));
        }

        foreach (var type in In("Torch.Sim.Grains.Exchanges"))
        {
            Assert.All(GrainInterfaces(type), name => Assert.True(
                name.Contains("Exchange", StringComparison.Ordinal) || name is "ISettlementGrain", $"{type.Name} knows {name}"));
        }
    }

    [Fact]
    public void Places_and_exchanges_reach_no_results()
    {
        foreach (var type in In("Torch.Sim.Grains.Places", "Torch.Sim.Grains.Exchanges"))
        {
            Assert.DoesNotContain(type.GetTypeDependencies(), other => other.Name is "IResultsSource" or "IResultsSink" or "IBatchResults" or "BatchRecorder");
        }

        Assert.Contains(
            In("Torch.Sim.Grains.Studies").Where(type => Plain(type.Name) is "BatchGrain").SelectMany(type => type.GetTypeDependencies()),
            other => other.Name is "IResultsSource");
    }

    private static IEnumerable<IType> In(params string[] namespaces) =>
        s_architecture.Types.Where(type => namespaces.Contains(type.Namespace.FullName, StringComparer.Ordinal));

    private static bool AsksForGrains(IType type) =>
        type.GetTypeDependencies().Any(other => other.Name is "IGrainFactory" or "GrainFactoryExtensions");

    private static IEnumerable<string> GrainInterfaces(IType type) => type.GetTypeDependencies()
        .Where(other => other.FullName.StartsWith("Torch.Sim.Grains.Contracts.I", StringComparison.Ordinal)).Select(other => other.Name);

    private static string Plain(string name) => name.Split('`')[0];
}
