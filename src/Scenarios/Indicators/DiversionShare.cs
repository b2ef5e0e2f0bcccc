namespace Torch.Sim.Scenarios.Indicators;

/// <summary>How much of an enclave's output is only moved: output that would have existed elsewhere without it.</summary>
public static class DiversionShare
{
    /// <summary>Loss elsewhere over the output of the enclave [%].</summary>
    /// <param name="enclaveOutput">Output of the enclave under the policy [m yuan].</param>
    /// <param name="elsewherePolicy">Output of all other places under the policy [m yuan].</param>
    /// <param name="elsewhereBaseline">The same in the baseline of the same seed and draw [m yuan].</param>
    /// <returns>100 when all is moved, 0 when none is, negative when the others gain; NaN when the enclave has no output.</returns>
    public static double Percent(double enclaveOutput, double elsewherePolicy, double elsewhereBaseline) =>
        enclaveOutput == 0 ? double.NaN : 100 * (elsewhereBaseline - elsewherePolicy) / enclaveOutput;
}
