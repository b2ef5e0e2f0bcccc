using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;

namespace Torch.Sim.Grains.Places;

/// <summary>An enclave park.</summary>
[BatchPlacement, KeepAlive]
public sealed class EnclaveParkGrain(BatchBoard board, ILocalSiloDetails silo, BatchOptions options)
    : ParkGrain(board, silo, options), IEnclaveParkGrain
{
    /// <inheritdoc/>
    protected override int IndexIn(Model.World.World world) => world.Zones.Count
        + world.Enclaves.Index().First(pair => string.Equals(pair.Item.Code, Code, StringComparison.Ordinal)).Index;
}
