using System.Globalization;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>The file of one future's state: a header, the values of every holder by name, a SHA-256 over everything before it.</summary>
/// <remarks>Doubles as they lie in memory, little-endian; not compressed: mantissas of firms are noise.</remarks>
public static class LaneStateFile
{
    internal const string Expected = "a saved state as this program writes it; delete the file and save it again";

    internal static ReadOnlySpan<byte> Magic => "torch-sim state\n"u8;

    /// <summary>Path of a state below the folder of a store.</summary>
    public static string PathOf(string store, Quarter quarter, Future future) => Path.Combine(
        store, quarter.ToString(), string.Create(CultureInfo.InvariantCulture, $"{future.Scenario}-seed-{future.Seed}-draw-{future.Draw}.state"));
}
