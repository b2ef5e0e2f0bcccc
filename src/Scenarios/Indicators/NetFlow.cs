namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Talent, capital or technology that came to a place and left it.</summary>
/// <param name="Inflow">What came, 0 or more [persons or m yuan].</param>
/// <param name="Efflux">What left, 0 or more [persons or m yuan].</param>
/// <remarks>Technology: contracts bought are inflow, contracts sold efflux. Efficiency as for migration, Shryock 1964,
/// <i>Population Mobility within the United States</i>.</remarks>
public readonly record struct NetFlow(double Inflow, double Efflux)
{
    /// <summary>Inflow − efflux.</summary>
    public double Net => Inflow - Efflux;

    /// <summary>Inflow + efflux.</summary>
    public double Gross => Inflow + Efflux;

    /// <summary>Net over gross, −1 (all leave) to 1 (all come); NaN when nothing moves.</summary>
    public double Efficiency => Net / Gross;
}
