namespace Torch.Sim.Model.Ledger;

/// <summary>The model broke a law that always holds: a mistake in the code or in its data, never in a user's wish.</summary>
public class ModelInvariantException : Exception
{
    /// <summary>With a sentence that names what was found and what was expected.</summary>
    public ModelInvariantException(string message)
        : base(message)
    {
    }
}
