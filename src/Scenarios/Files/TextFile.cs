using System.Text;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>Text as users write it: UTF-8, with or without a byte order mark.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null and a problem when it is not there or not UTF-8.</summary>
    internal static string? Read(string path, List<ScenarioProblem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(Missing(path));
            return null;
        }

        try
        {
            return Decode(path, File.ReadAllBytes(path), problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ScenarioProblem(path, 0, 0, $"the file cannot be read: {error.Message}", "a readable file"));
            return null;
        }
    }

    /// <summary>Decodes bytes; null and a problem at the first byte that is not UTF-8.</summary>
    internal static string? Decode(string path, ReadOnlySpan<byte> bytes, List<ScenarioProblem> problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Add(new ScenarioProblem(path, 1, 1, "text in UTF-16", "text in UTF-8; save the file anew with that encoding"));
            return null;
        }

        bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(NotUtf8(path, bytes));
            return null;
        }
    }

    private static ScenarioProblem Missing(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var near = Directory.Exists(folder)
            ? NearestName.Of(Path.GetFileName(path), Directory.GetFiles(folder, $"*{Path.GetExtension(path)}").Select(found => Path.GetFileName(found)!))
            : null;
        return new ScenarioProblem(path, 0, 0, "no such file", "an existing file", near);
    }

    private static ScenarioProblem NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        int at = 0, line = 1, column = 1;
        while (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return new ScenarioProblem(
            path, line, column, $"the byte 0x{bytes[at]:X2}, which is not UTF-8",
            "text in UTF-8; save the file anew with that encoding (older Chinese programs write GBK)");
    }
}
