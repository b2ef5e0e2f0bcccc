using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Model.Results;

/// <summary>SHA-256 of every future over the full state of every place and living firm at every year end.</summary>
/// <remarks>What is hashed: quarter index, then per place in place order its 64-bit fingerprint, then the rows of the nation's state.</remarks>
public sealed class FutureDigests : IDisposable
{
    private readonly IncrementalHash[] _hashes;
    private readonly List<byte[]>[] _years;

    /// <summary>One empty digest per future.</summary>
    public FutureDigests(int futures)
    {
        _hashes = Enumerable.Range(0, futures).Select(_ => IncrementalHash.CreateHash(HashAlgorithmName.SHA256)).ToArray();
        _years = Enumerable.Range(0, futures).Select(_ => new List<byte[]>()).ToArray();
    }

    /// <summary>Adds the state at the end of a year.</summary>
    /// <param name="quarter">Quarters since 2019Q4.</param>
    /// <param name="places">All places in order, with their fingerprints.</param>
    /// <param name="nation">State of the exchanges, tables of rows × lanes.</param>
    public void Add(int quarter, IReadOnlyList<PlaceOffers> places, IReadOnlyList<LaneTable> nation)
    {
        var nationRows = nation.Sum(table => table.Values.Length / table.LaneCount);
        for (var lane = 0; lane < _hashes.Length; lane++)
        {
            var bytes = new byte[sizeof(long) * (1 + places.Count + nationRows)];
            var word = 0;
            Write(quarter);
            foreach (var place in places)
            {
                Write(unchecked((long)(place.Digest ?? throw new InvalidOperationException($"no fingerprint in quarter {quarter}"))[lane]));
            }

            foreach (var table in nation)
            {
                for (var row = 0; row < table.Values.Length / table.LaneCount; row++)
                {
                    Write(BitConverter.DoubleToInt64Bits(table.Row(row)[lane]));
                }
            }

            Append(lane, bytes);

            void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * word++), value);
        }
    }

    /// <summary>Takes down what was hashed so far: a running hash itself cannot be taken along.</summary>
    internal void Save(LaneStateWriter to)
    {
        var years = _years[to.Lane];
        var section = to.Section("digest", years.Sum(year => year.Length) / sizeof(double));
        foreach (var year in years)
        {
            MemoryMarshal.Cast<byte, double>(year).CopyTo(section);
            section = section[(year.Length / sizeof(double))..];
        }
    }

    /// <summary>Takes over what was hashed.</summary>
    internal void Load(LaneStateReader from)
    {
        var section = from.Section("digest");
        var years = from.Quarter / 4;
        if ((years == 0) != (section.Length == 0) || (years > 0 && section.Length % years != 0))
        {
            throw from.Wrong($"{section.Length} fingerprints", $"as many in each of {years} years");
        }

        for (var year = 0; year < years && from.Lane < _hashes.Length; year++)
        {
            var length = section.Length / years;
            Append(from.Lane, MemoryMarshal.AsBytes(section.Slice(year * length, length)).ToArray());
        }
    }

    private void Append(int lane, byte[] year)
    {
        _hashes[lane].AppendData(year);
        _years[lane].Add(year);
    }

    /// <summary>The digest of a future so far, lower-case hexadecimal.</summary>
    public string this[int lane] => Convert.ToHexStringLower(_hashes[lane].GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var hash in _hashes)
        {
            hash.Dispose();
        }
    }
}
