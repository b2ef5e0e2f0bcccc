using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Writes one state file, whole or not at all.</summary>
public sealed class LaneStateFileWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Starts a file; a state that was there stays until <see cref="Publish"/>.</summary>
    public LaneStateFileWriter(string path, LaneStateHeader header)
    {
        _path = path;

        // A name of its own: a batch that was given up and started again must not share files with the lost one.
        _temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        _file = ResultsStoreException.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        });
        Write(LaneStateFile.Magic);
        WriteText(JsonSerializer.Serialize(header, ResultsJson.Compact));
    }

    /// <summary>Adds the values of one holder.</summary>
    public void Add(string name, double[] values)
    {
        WriteText(name);
        WriteNumber(values.Length);
        Write(MemoryMarshal.AsBytes<double>(values));
    }

    /// <summary>Makes the state readable.</summary>
    public void Publish()
    {
        WriteText("");
        var sha256 = _hash.GetHashAndReset();
        ResultsStoreException.Guard(_path, () =>
        {
            _file.Write(sha256);
            _file.Flush(flushToDisk: true);
            _file.Dispose();
            File.Move(_temporary, _path, overwrite: true);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        ResultsStoreException.Quietly(() =>
        {
            _file.Dispose();
            File.Delete(_temporary);
        });
    }

    private void WriteText(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteNumber(bytes.Length);
        Write(bytes);
    }

    private void WriteNumber(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Write(bytes);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        try
        {
            _file.Write(bytes);
        }
        catch (Exception cause) when (ResultsStoreException.IsRefusal(cause))
        {
            throw new ResultsStoreException(_path, cause.Message, cause);
        }
    }
}
