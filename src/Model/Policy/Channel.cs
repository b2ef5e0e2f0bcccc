namespace Torch.Sim.Model.Policy;

/// <summary>A coefficient of a numbered equation that policy can change. Levers are data; channels are code.</summary>
public enum Channel
{
    /// <summary>Exponent on a zone's size in the allocation of the public fund (E9): 1 is proportional, −1 favours small zones, 3 gives the largest nearly all.</summary>
    TargetingExponent,
}

/// <summary>Names and bases of the channels.</summary>
public static class Channels
{
    /// <summary>Number of channels.</summary>
    public static readonly int Count = Enum.GetValues<Channel>().Length;

    /// <summary>snake_case code, as the lever file writes it.</summary>
    public static string Code(this Channel channel) => channel switch
    {
        Channel.TargetingExponent => "targeting_exponent",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    /// <summary>Value of the channel when no lever is moved.</summary>
    public static double Base(this Channel channel) => channel switch
    {
        Channel.TargetingExponent => 1.0,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
