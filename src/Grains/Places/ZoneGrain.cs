using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;

namespace Torch.Sim.Grains.Places;

/// <summary>A national high-tech zone.</summary>
[BatchPlacement, KeepAlive]
public sealed class ZoneGrain(BatchBoard board, ILocalSiloDetails silo, BatchOptions options)
    : ParkGrain(board, silo, options), IZoneGrain
{
    /// <inheritdoc/>
    protected override int IndexIn(Model.World.World world) =>
        world.Zones.Index().First(pair => string.Equals(pair.Item.Code, Code, StringComparison.Ordinal)).Index;
}
