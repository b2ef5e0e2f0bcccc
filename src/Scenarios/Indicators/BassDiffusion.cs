namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Bass diffusion: an innovation spreads by itself and from those who have it. The yardstick of how fast a technology could spread.</summary>
/// <param name="Innovation">p, hazard of adopting by oneself, positive [1/year].</param>
/// <param name="Imitation">q, how much those who have it raise the hazard, 0 or more [1/year].</param>
/// <remarks>F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p)·e^(−(p+q)t)), the exact solution of F′ = (p + q·F)·(1 − F): a step of a quarter has no error.
/// Bass 1969, Management Science 15:215–227.</remarks>
public readonly record struct BassDiffusion(double Innovation, double Imitation)
{
    /// <summary>t* = ln(q/p)/(p + q), time of fastest spread [years]; 0 or less when imitation does not outweigh innovation.</summary>
    public double PeakTime => Math.Log(Imitation / Innovation) / (Innovation + Imitation);

    /// <summary>F(t*) = ½ − p/(2q), share that has it at the peak.</summary>
    public double ShareAtPeak => 0.5 - (Innovation / (2 * Imitation));

    /// <summary>F′(t*) = (p + q)²/(4q), speed at the peak [1/year].</summary>
    public double SpeedAtPeak => (Innovation + Imitation) * (Innovation + Imitation) / (4 * Imitation);

    /// <summary>F(t), share that has it.</summary>
    /// <param name="years">t, 0 or more.</param>
    public double ShareAt(double years) => After(0, years);

    /// <summary>The share some time after a given share: F(t + Δ) from F(t), exact for any Δ.</summary>
    /// <param name="share">F(t), 0 to 1.</param>
    /// <param name="years">Δ, 0 or more.</param>
    public double After(double share, double years)
    {
        // u = (p + q·F)/(1 − F) grows at the rate p + q; solved for F, and written with the decaying exponential so that it cannot overflow.
        var speed = Innovation + (Imitation * share);
        var left = (1 - share) * Math.Exp(-(Innovation + Imitation) * years);
        return (speed - (Innovation * left)) / (speed + (Imitation * left));
    }
}
