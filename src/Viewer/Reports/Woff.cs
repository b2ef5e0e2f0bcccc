using System.Buffers.Binary;
using System.IO.Compression;

namespace Torch.Sim.Viewer.Reports;

/// <summary>Packs a TrueType font for the web (WOFF 1.0): every table compressed by itself.</summary>
internal static class Woff
{
    private const int Header = 44;
    private const int Entry = 20;

    /// <summary>The packed font.</summary>
    public static byte[] Of(byte[] font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var tables = Enumerable.Range(0, count).Select(i => font.AsMemory(12 + (16 * i), 16)).Select(entry =>
        {
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(entry.Span[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry.Span[12..]);
            return (Entry: entry, Length: length, Packed: Packed(font.AsSpan(offset, length)));
        }).ToArray();
        var file = new byte[Header + (Entry * count) + tables.Sum(table => Padded(table.Packed.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x774F4646); // "wOFF"
        font.AsSpan(0, 4).CopyTo(file.AsSpan(4));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(8), (uint)file.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(12), count);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), (uint)(12 + (16 * count) + tables.Sum(table => Padded(table.Length))));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(20), 1);
        var (at, offset) = (Header, Header + (Entry * count));
        foreach (var (entry, length, packed) in tables)
        {
            entry.Span[..4].CopyTo(file.AsSpan(at));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 4), (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8), (uint)packed.Length);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 12), (uint)length);
            entry.Span.Slice(4, 4).CopyTo(file.AsSpan(at + 16));
            packed.CopyTo(file, offset);
            (at, offset) = (at + Entry, offset + Padded(packed.Length));
        }

        return file;
    }

    /// <summary>Compressed, or as it is where that is no shorter.</summary>
    private static byte[] Packed(ReadOnlySpan<byte> table)
    {
        using var memory = new MemoryStream();
        using (var packer = new ZLibStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write(table);
        }

        return memory.Length < table.Length ? memory.ToArray() : table.ToArray();
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
