using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Reads one state file from beginning to end.</summary>
public sealed class LaneStateFileReader : IDisposable
{
    private const int LongestText = 1 << 12;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Opens a file and compares its header with what is expected.</summary>
    /// <exception cref="LaneStateException">There is no such file, it is damaged, or it belongs to something else.</exception>
    public LaneStateFileReader(string path, LaneStateHeader expected)
    {
        _path = path;
        if (!File.Exists(path))
        {
            throw new LaneStateException($"{path}: found no such file; expected {LaneStateFile.Expected}.");
        }

        _file = ResultsStoreException.Guard(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        try
        {
            var magic = new byte[LaneStateFile.Magic.Length];
            Read(magic);
            if (!magic.AsSpan().SequenceEqual(LaneStateFile.Magic))
            {
                throw Wrong("another kind of file", LaneStateFile.Expected);
            }

            Compare(JsonSerializer.Deserialize<LaneStateHeader>(ReadText(), ResultsJson.Compact), expected);
        }
        catch (JsonException cause)
        {
            Dispose();
            throw Wrong(cause.Message, LaneStateFile.Expected);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Name and values of the next holder.</summary>
    /// <exception cref="LaneStateException">The file ends here or is damaged.</exception>
    public (string Name, double[] Values) Next()
    {
        var name = ReadText();
        if (name.Length == 0)
        {
            throw Wrong("the end of the state", "another holder");
        }

        var count = ReadNumber();
        if (count < 0 || count > (_file.Length - _file.Position) / sizeof(double))
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{count} values of {name}, more than the file holds"), LaneStateFile.Expected);
        }

        var values = new double[count];
        Read(MemoryMarshal.AsBytes(values.AsSpan()));
        return (name, values);
    }

    /// <summary>The state must end here and have the bits it was written with.</summary>
    /// <exception cref="LaneStateException">It does not, or has others.</exception>
    public void End()
    {
        if (ReadText() is { Length: > 0 } name)
        {
            throw Wrong($"the state of {name}", "the end of the state");
        }

        var computed = _hash.GetHashAndReset();
        var stored = new byte[computed.Length];
        if (_file.ReadAtLeast(stored, stored.Length, throwOnEndOfStream: false) < stored.Length || _file.Position != _file.Length
            || !computed.AsSpan().SequenceEqual(stored))
        {
            throw Wrong($"SHA-256 {Convert.ToHexStringLower(stored)}", $"{Convert.ToHexStringLower(computed)}, which follows from its content");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }

    private void Compare(LaneStateHeader? found, LaneStateHeader expected)
    {
        foreach (var property in typeof(LaneStateHeader).GetProperties())
        {
            var (one, other) = (found is null ? null : property.GetValue(found), property.GetValue(expected));
            if (!Equals(one, other))
            {
                throw Wrong(
                    string.Create(CultureInfo.InvariantCulture, $"{property.Name} {one}"), string.Create(CultureInfo.InvariantCulture, $"{other}"));
            }
        }
    }

    private string ReadText()
    {
        var length = ReadNumber();
        if (length is < 0 or > LongestText)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"a name of {length} bytes"), LaneStateFile.Expected);
        }

        var bytes = new byte[length];
        Read(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private int ReadNumber()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Read(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    private void Read(Span<byte> bytes)
    {
        var found = _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (found < bytes.Length)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"the end of the file after {_file.Position} bytes"), LaneStateFile.Expected);
        }

        _hash.AppendData(bytes);
    }

    private LaneStateException Wrong(string found, string expected) => new($"{_path}: found {found}; expected {expected}.");
}
