using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Fingerprint of the living firms of a cluster.</summary>
internal static class FirmDigest
{
    /// <summary>One fingerprint per lane over (slot, all columns) of every living record in slot order; the column of birth tells generations of a slot apart.</summary>
    internal static ulong[] Of(FirmStore firms, int lanes)
    {
        var digests = new ulong[lanes];
        for (var lane = 0; lane < lanes; lane += Lanes.Block)
        {
            var digest = StateDigest.LaneStart;
            for (var slot = 0; slot < firms.Slots; slot++)
            {
                var offset = firms.Offset(lane / Lanes.Block, slot);
                var alive = Vector512.GreaterThan(FirmColumns.Load(firms.Values, offset, FirmColumns.Firms), Vec.Zero);
                if (!LaneWords.Any(alive))
                {
                    continue;
                }

                digest = StateDigest.Mix(digest, Vector512.Create((double)slot), alive);
                for (var column = 0; column < FirmColumns.Count; column++)
                {
                    digest = StateDigest.Mix(digest, FirmColumns.Load(firms.Values, offset, column), alive);
                }
            }

            StateDigest.Finish(digest).CopyTo(digests.AsSpan(lane));
        }

        return digests;
    }
}
