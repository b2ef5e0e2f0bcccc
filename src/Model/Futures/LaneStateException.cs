namespace Torch.Sim.Model.Futures;

/// <summary>A saved state is not what was expected: damaged, of another world, or of another kind of future.</summary>
public sealed class LaneStateException : Exception
{
    /// <summary>With a sentence that names where the state came from, what was found and what was expected.</summary>
    public LaneStateException(string message)
        : base(message)
    {
    }
}
