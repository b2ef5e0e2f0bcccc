namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Carbon per yuan, and carbon that moved away instead of going away.</summary>
/// <remarks>Leakage is the rise outside over the saving inside, as in the assessments of the IPCC.</remarks>
public static class Carbon
{
    /// <summary>CO2 per 10 000 yuan of value added [t].</summary>
    /// <param name="tonnes">Emissions [t CO2].</param>
    /// <param name="valueAddedMillionYuan">Value added of the same time [m yuan].</param>
    /// <returns>0 or more; NaN without value added.</returns>
    public static double Intensity(double tonnes, double valueAddedMillionYuan) =>
        valueAddedMillionYuan == 0 ? double.NaN : tonnes / (100 * valueAddedMillionYuan);

    /// <summary>Share of the core's saving that reappears elsewhere [%].</summary>
    /// <param name="coreSavingTonnes">Emissions of the core, baseline less policy [t CO2].</param>
    /// <param name="elsewhereRiseTonnes">Emissions of hosts and all others, policy less baseline [t CO2].</param>
    /// <returns>0 when nothing leaks, 100 when all does, negative when others save too; NaN when the core saves nothing.</returns>
    public static double LeakagePercent(double coreSavingTonnes, double elsewhereRiseTonnes) =>
        coreSavingTonnes > 0 ? 100 * elsewhereRiseTonnes / coreSavingTonnes : double.NaN;
}
