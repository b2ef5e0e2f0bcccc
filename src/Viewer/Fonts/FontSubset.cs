using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace Torch.Sim.Viewer.Fonts;

/// <summary>
/// A TrueType face that keeps only the outlines of the characters in use, so that a PDF page carries kilobytes instead of a whole
/// Chinese font. Glyphs keep their numbers; the character map names each glyph by the character that was drawn, so that text copied
/// from the page is the text that was set.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["OS/2", "gasp", "head", "hhea", "hmtx", "maxp", "name", "post", "prep", "cvt ", "fpgm"];

    /// <summary>The reduced face, or the face itself where it is no plain TrueType font.</summary>
    public static SKTypeface Of(SKTypeface face, string text)
    {
        using var stream = face.OpenStream(out var index);
        if (stream is null || index != 0 || stream.Length == 0)
        {
            return face;
        }

        var font = new byte[stream.Length];
        if (stream.Read(font, font.Length) != font.Length || Tables(font) is not { } tables || !tables.ContainsKey("glyf") || !tables.ContainsKey("loca"))
        {
            return face;
        }

        var used = new SortedDictionary<int, ushort>();
        foreach (var rune in text.EnumerateRunes())
        {
            used[rune.Value] = face.GetGlyphs(rune.ToString())[0];
        }

        var (glyf, loca) = Outlines(font, tables, used.Values);
        var head = font.AsSpan(tables["head"]).ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // offsets of four bytes
        var kept = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["glyf"] = glyf, ["loca"] = loca, ["cmap"] = CharacterMap(used) };
        foreach (var tag in Kept.Where(tables.ContainsKey))
        {
            kept[tag] = font.AsSpan(tables[tag]).ToArray();
        }

        kept["head"] = head;
        using var data = SKData.CreateCopy(File(kept));
        return SKTypeface.FromData(data) ?? face;
    }

    private static Dictionary<string, Range>? Tables(byte[] font)
    {
        if (font.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(font) != 0x00010000)
        {
            return null;
        }

        var tables = new Dictionary<string, Range>(StringComparer.Ordinal);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            var entry = font.AsSpan(12 + 16 * i, 16);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = start..(start + (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
        }

        return tables;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(byte[] font, Dictionary<string, Range> tables, IEnumerable<ushort> used)
    {
        var glyphs = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(tables["maxp"])[4..]);
        var isLong = BinaryPrimitives.ReadInt16BigEndian(font.AsSpan(tables["head"])[50..]) == 1;
        byte[] Outline(int glyph)
        {
            var offsets = font.AsSpan(tables["loca"]);
            var (start, end) = isLong
                ? ((int)BinaryPrimitives.ReadUInt32BigEndian(offsets[(4 * glyph)..]), (int)BinaryPrimitives.ReadUInt32BigEndian(offsets[(4 * glyph + 4)..]))
                : (2 * BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * glyph)..]), 2 * BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * glyph + 2)..]));
            return font.AsSpan(tables["glyf"])[start..end].ToArray();
        }

        var kept = new SortedSet<int> { 0 };
        var open = new Queue<int>(used.Select(glyph => (int)glyph));
        while (open.TryDequeue(out var glyph))
        {
            if (kept.Add(glyph))
            {
                Parts(Outline(glyph)).ForEach(open.Enqueue);
            }
        }

        using var glyf = new MemoryStream();
        var loca = new byte[4 * (glyphs + 1)];
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyph), (uint)glyf.Length);
            if (kept.Contains(glyph))
            {
                var outline = Outline(glyph);
                glyf.Write(outline);
                glyf.Write(new byte[(4 - outline.Length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * glyphs), (uint)glyf.Length);
        return (glyf.ToArray(), loca);
    }

    /// <summary>The glyphs that a composite glyph is made of.</summary>
    private static List<int> Parts(byte[] outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2)));
            at += 4 + ((flags & 0x1) != 0 ? 4 : 2) + ((flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
        return parts;
    }

    /// <summary>One segmented coverage (format 12) with a group a character.</summary>
    private static byte[] CharacterMap(SortedDictionary<int, ushort> used)
    {
        var table = new byte[12 + 16 + 12 * used.Count];
        var span = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(span[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(span[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(span[6..], 10);
        BinaryPrimitives.WriteUInt32BigEndian(span[8..], 12);
        BinaryPrimitives.WriteUInt16BigEndian(span[12..], 12);
        BinaryPrimitives.WriteUInt32BigEndian(span[16..], (uint)(table.Length - 12));
        BinaryPrimitives.WriteUInt32BigEndian(span[24..], (uint)used.Count);
        var at = 28;
        foreach (var (character, glyph) in used)
        {
            BinaryPrimitives.WriteUInt32BigEndian(span[at..], (uint)character);
            BinaryPrimitives.WriteUInt32BigEndian(span[(at + 4)..], (uint)character);
            BinaryPrimitives.WriteUInt32BigEndian(span[(at + 8)..], glyph);
            at += 12;
        }

        return table;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var power = 1 << (int)Math.Log2(tables.Count);
        var header = new byte[12 + 16 * tables.Count];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(power * 16));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)Math.Log2(power));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)((tables.Count - power) * 16));
        using var body = new MemoryStream();
        var entry = 12;
        foreach (var (tag, table) in tables)
        {
            var padded = new byte[(table.Length + 3) / 4 * 4];
            table.CopyTo(padded, 0);
            Encoding.ASCII.GetBytes(tag).CopyTo(header, entry);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(entry + 4), Checksum(padded));
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(entry + 8), (uint)(header.Length + body.Length));
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(entry + 12), (uint)table.Length);
            body.Write(padded);
            entry += 16;
        }

        return [.. header, .. body.ToArray()];
    }

    private static uint Checksum(byte[] padded)
    {
        var sum = 0u;
        for (var i = 0; i < padded.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(i)));
        }

        return sum;
    }
}
