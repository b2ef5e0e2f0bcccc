using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>What a place gains from the parks and what it loses to them, side by side: the net alone would hide both.</summary>
/// <param name="Spread">Output from technology received, orders and enclaves [m yuan].</param>
/// <param name="Backwash">Output lost by talent, capital and firms that left for the parks [m yuan].</param>
/// <remarks>Hirschman 1958 calls them trickling down and polarisation.</remarks>
public readonly record struct NetSpread(double Spread, double Backwash)
{
    /// <summary>Spread − Backwash [m yuan].</summary>
    public double Net => Spread - Backwash;

    /// <summary>The sums of the ledgers of several places or quarters.</summary>
    /// <param name="spread">Spread account [m yuan].</param>
    /// <param name="backwash">Backwash account [m yuan].</param>
    public static NetSpread ByLedger(ReadOnlySpan<double> spread, ReadOnlySpan<double> backwash)
    {
        Shapes.RequireEqual(backwash.Length, spread.Length, nameof(backwash));
        return new NetSpread(StableSum.Of(spread), StableSum.Of(backwash));
    }

    /// <summary>The effect of a policy: both accounts less those of the baseline.</summary>
    public NetSpread Less(NetSpread baseline) => new(Spread - baseline.Spread, Backwash - baseline.Backwash);
}
