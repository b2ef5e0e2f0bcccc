using System.Globalization;

namespace Torch.Sim.Grains.Contracts;

/// <summary>Keys of all grains. A batch runs in a slot; slot numbers are reused, so grains are too.</summary>
public static class GrainKeys
{
    /// <summary>Key of the batch in a slot.</summary>
    public static string Batch(int slot) => Key(slot, "batch", "0");

    /// <summary>Key of a zone.</summary>
    public static string Zone(int slot, string code) => Key(slot, "zone", code);

    /// <summary>Key of an enclave park.</summary>
    public static string Enclave(int slot, string code) => Key(slot, "enclave", code);

    /// <summary>Key of an enterprise cluster.</summary>
    public static string Cluster(int slot, string code) => Key(slot, "cluster", code);

    /// <summary>Key of a city.</summary>
    public static string City(int slot, string code) => Key(slot, "city", code);

    /// <summary>Key of an exchange: orders, talent, capital, technology, settlement.</summary>
    public static string Exchange(int slot, string kind) => Key(slot, "exchange", kind);

    /// <summary>Slot that a key belongs to.</summary>
    /// <exception cref="ArgumentException">Not a key made here.</exception>
    public static int SlotOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && int.TryParse(key.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var slot)
            ? slot
            : throw new ArgumentException($"'{key}' is not a key of a batch slot", nameof(key));
    }

    private static string Key(int slot, string kind, string name) => string.Create(CultureInfo.InvariantCulture, $"{slot}/{kind}/{name}");
}
