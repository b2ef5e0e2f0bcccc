using Orleans.Runtime.Placement;
using Torch.Sim.Grains.Contracts;

namespace Torch.Sim.Grains.Placement;

/// <summary>Puts all grains of a batch slot on one silo: slot modulo the silos in the order of their addresses.</summary>
[Serializable, GenerateSerializer, Immutable, SuppressReferenceTracking]
public sealed class BatchPlacement : PlacementStrategy;

/// <summary>Marks a grain class for <see cref="BatchPlacement"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BatchPlacementAttribute() : Orleans.Placement.PlacementAttribute(new BatchPlacement());

/// <summary>Chooses the silo.</summary>
public sealed class BatchPlacementDirector : IPlacementDirector
{
    /// <inheritdoc/>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var slot = GrainKeys.SlotOf(target.GrainIdentity.Key.ToString()!);
        var silos = context.GetCompatibleSilos(target).OrderBy(silo => silo.ToParsableString(), StringComparer.Ordinal).ToArray();
        return Task.FromResult(silos[slot % silos.Length]);
    }
}
