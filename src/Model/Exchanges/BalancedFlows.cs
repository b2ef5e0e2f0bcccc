namespace Torch.Sim.Model.Exchanges;

/// <summary>Result of <see cref="SpatialInteraction.DoublyConstrained"/>: T_ij = r_i·f_ij·c_j. The factors are known up to one number that
/// moves from r to c.</summary>
/// <param name="OriginFactors">r_i = A_i·O_i, one an origin; 0 where the origin sends nothing.</param>
/// <param name="TargetFactors">c_j = B_j·D_j, one a target; 0 where the target receives nothing.</param>
/// <param name="Passes">Passes over all origins and targets that were needed.</param>
/// <param name="RelativeError">Largest |Σ_j T_ij − O_i| / O_i over origins at the end; targets are met to rounding.</param>
public sealed record BalancedFlows(double[] OriginFactors, double[] TargetFactors, int Passes, double RelativeError)
{
    /// <summary>Writes T_ij row by row, one row an origin.</summary>
    /// <param name="kernel">The kernel that was balanced, origins × targets, row by row.</param>
    /// <param name="flows">As long as <paramref name="kernel"/> [unit of the totals].</param>
    public void Fill(ReadOnlySpan<double> kernel, Span<double> flows)
    {
        var targets = TargetFactors.Length;
        for (var i = 0; i < OriginFactors.Length; i++)
        {
            for (var j = 0; j < targets; j++)
            {
                flows[i * targets + j] = OriginFactors[i] * kernel[i * targets + j] * TargetFactors[j];
            }
        }
    }
}
