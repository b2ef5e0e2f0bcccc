namespace Torch.Sim.Model.Futures;

/// <summary>What a random draw is for: part of its key, so that no two uses ever share a draw.</summary>
public enum DrawPurpose
{
    /// <summary>Shocks, exit, loan and breakthrough of a firm in a quarter.</summary>
    Firm = 1,

    /// <summary>Size of a breakthrough.</summary>
    Breakthrough = 2,

    /// <summary>Number of entrants of a cluster.</summary>
    EntrantNumber = 3,

    /// <summary>An entrant's size and origin.</summary>
    Entrant = 4,

    /// <summary>Destination of a firm that moves.</summary>
    Relocation = 5,

    /// <summary>Productivity of a city's hinterland.</summary>
    Hinterland = 6,

    /// <summary>The synthetic firms of the base state.</summary>
    InitialState = 7,

    /// <summary>An uncertain parameter of a parameter draw.</summary>
    Parameter = 8,
}
