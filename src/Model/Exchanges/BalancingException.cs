namespace Torch.Sim.Model.Exchanges;

/// <summary>Flows between origins and targets could not be made to meet both totals.</summary>
public sealed class BalancingException : Exception
{
    /// <summary>With a sentence that names the place, what it should send or receive and what it does.</summary>
    public BalancingException(string message)
        : base(message)
    {
    }
}
