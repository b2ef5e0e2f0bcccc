namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Estimate of the exponent of a power-law tail, P(X &gt; x) ~ x^(−α).</summary>
/// <param name="Alpha">α [1]; 1 is Zipf's law, below 2 the variance is infinite.</param>
/// <param name="StandardError">Standard error of α [1].</param>
/// <param name="Firms">Firms in the tail that was used.</param>
/// <param name="EffectiveRecords">(Σw)² / Σw² over the tail's records: the number of independent observations when a record stands for w firms
/// of one size. Equals the number of firms when every w is 1.</param>
public readonly record struct TailExponent(double Alpha, double StandardError, double Firms, double EffectiveRecords);
