using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Numerics;

/// <summary>Eight compensated sums, one a lane, in the order of the calls; lanes are never added to each other.</summary>
/// <remarks>Each lane has the bits of a <see cref="StableSum"/> of its terms; the same rules and errors apply.</remarks>
public struct StableLaneSum
{
    private Vector512<double> sum;
    private Vector512<double> lost;

    /// <summary>The sums so far [unit of the terms]; 0 before the first term.</summary>
    public readonly Vector512<double> Total => sum + lost;

    /// <summary>Adds one term a lane; a lane that takes no part adds 0.</summary>
    /// <param name="term">Finite numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<double> term)
    {
        var next = sum + term;
        var termPart = next - sum;
        lost += (sum - (next - termPart)) + (term - termPart);
        sum = next;
    }
}
