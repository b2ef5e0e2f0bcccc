namespace Torch.Sim.Scenarios.Analysis;

/// <summary>A figure over futures.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record Spread(double P05, double Median, double P95)
{
    /// <summary>1 when 90 % of the futures lie above zero, -1 when they lie below, 0 when the band holds zero.</summary>
    public int Side => P05 > 0 ? 1 : P95 < 0 ? -1 : 0;
}
