namespace Torch.Sim.Model.Policy;

/// <summary>A lever as the model needs it: what it costs, who pays, which channels it shifts and when.</summary>
/// <param name="Name">snake_case name.</param>
/// <param name="LagQuarters">Quarters from spending to effect.</param>
/// <param name="Moves">Channels it shifts.</param>
/// <param name="Cost">What one unit above its base costs.</param>
public sealed record PolicyLever(string Name, int LagQuarters, ChannelMove[] Moves, LeverCost Cost);

/// <summary>How a lever shifts a channel.</summary>
/// <remarks>Eq. E16-2: shift = gain · x/(1 + |x|/h), x = what was delivered of (level − base), lag quarters ago; h half-saturation.</remarks>
/// <param name="Channel">The channel.</param>
/// <param name="Gain">Shift per unit of the lever for a small move.</param>
/// <param name="HalfSaturation">h, in units of the lever: where half of the limit gain · h is reached; infinity for a straight line.</param>
public sealed record ChannelMove(Channel Channel, double Gain, double HalfSaturation = double.PositiveInfinity);

/// <summary>What a lever costs per year and unit above its base.</summary>
/// <param name="MillionYuan">Million yuan per unit of the basis, 2019 prices.</param>
/// <param name="Basis">What the cost is counted by.</param>
/// <param name="Payers">Shares of the payers in the order of <see cref="Payer"/>; they sum to 1 unless the lever costs nothing.</param>
public sealed record LeverCost(double MillionYuan, CostBasis Basis, double[] Payers)
{
    /// <summary>A lever that moves no money of its own.</summary>
    public static LeverCost None { get; } = new(0, CostBasis.Zone, [1, 0, 0, 0, 0]);
}

/// <summary>What a lever's cost is counted by.</summary>
public enum CostBasis
{
    /// <summary>A zone or city; a place smaller than the mean of its kind counts by its staff (or persons) at quarter 0 over that mean.</summary>
    Zone,

    /// <summary>The nation; every zone bears the share of its staff at quarter 0.</summary>
    Nation,

    /// <summary>A million yuan of value added a year.</summary>
    ValueAdded,

    /// <summary>A firm.</summary>
    Firm,

    /// <summary>A skilled person.</summary>
    SkilledPerson,

    /// <summary>A million yuan of R&amp;D a year.</summary>
    Rd,
}

/// <summary>Who pays for a lever.</summary>
public enum Payer
{
    /// <summary>Central government, out of its taxes.</summary>
    Central,

    /// <summary>The government of the city, out of the local taxes of its hinterland.</summary>
    City,

    /// <summary>The zone, out of its local taxes and rents; at a city its government.</summary>
    Zone,

    /// <summary>The firms of the park, in proportion to value added; at a city its government.</summary>
    Firm,

    /// <summary>The bank, out of its equity.</summary>
    Bank,
}

/// <summary>Names and number of payers.</summary>
public static class Payers
{
    /// <summary>Number of payers.</summary>
    public const int Count = 5;

    /// <summary>Lower-case codes, as the lever file writes them.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["central", "city", "zone", "firm", "bank"];

    /// <summary>snake_case codes of the bases of cost, in the order of <see cref="CostBasis"/>.</summary>
    public static IReadOnlyList<string> BasisCodes { get; } = ["zone", "nation", "value_added", "firm", "skilled_person", "rd"];
}
