using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Futures;

/// <summary>Takes down the state of one lane in sections. Each begins with a mark made from its name, and its length.</summary>
/// <param name="lane">The lane.</param>
/// <param name="quarter">The quarter that has ended, counted from 2019Q4.</param>
public sealed class LaneStateWriter(int lane, int quarter)
{
    private const ulong MarkBits = (1UL << 52) - 1;

    private double[] _values = new double[64];
    private int _count;

    /// <summary>The lane.</summary>
    public int Lane => lane;

    /// <summary>The quarter that has ended.</summary>
    public int Quarter => quarter;

    /// <summary>Begins a section.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="count">Its values.</param>
    /// <returns>Where the values go; to be filled before the next section begins.</returns>
    public Span<double> Section(string name, int count)
    {
        var needed = _count + 2 + count;
        if (needed > _values.Length)
        {
            Array.Resize(ref _values, Math.Max(needed, 2 * _values.Length));
        }

        _values[_count] = Mark(name);
        _values[_count + 1] = count;
        var section = _values.AsSpan(_count + 2, count);
        _count = needed;
        return section;
    }

    /// <summary>A section with the lane's column of tables of rows × lanes.</summary>
    public void Rows(string name, params ReadOnlySpan<LaneTable> tables)
    {
        var count = 0;
        foreach (var table in tables)
        {
            count += table.RowCount;
        }

        var section = Section(name, count);
        foreach (var table in tables)
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                section[row] = table.Row(row)[lane];
            }

            section = section[table.RowCount..];
        }
    }

    /// <summary>Everything taken down.</summary>
    public double[] ToArray() => _values.AsSpan(0, _count).ToArray();

    /// <summary>A whole number that stands for a name.</summary>
    internal static double Mark(string name)
    {
        var hash = StateDigest.Start;
        foreach (var letter in name)
        {
            hash = StateDigest.Mix(hash, letter);
        }

        return StateDigest.Finish(hash) & MarkBits;
    }
}
