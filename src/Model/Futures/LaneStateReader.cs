using System.Globalization;

namespace Torch.Sim.Model.Futures;

/// <summary>Gives back what a <see cref="LaneStateWriter"/> took down, section by section in the same order.</summary>
public sealed class LaneStateReader
{
    private readonly double[] _values;
    private readonly string _origin;
    private int _next;

    /// <summary>Reads from the first value on.</summary>
    /// <param name="values">The values.</param>
    /// <param name="origin">Where they come from and whose they are, for messages.</param>
    /// <param name="lane">The lane that takes them over.</param>
    /// <param name="quarter">The quarter that has ended, counted from 2019Q4.</param>
    public LaneStateReader(double[] values, string origin, int lane, int quarter)
    {
        _values = values;
        _origin = origin;
        Lane = lane;
        Quarter = quarter;
    }

    /// <summary>The lane that takes the values over.</summary>
    public int Lane { get; }

    /// <summary>The quarter that has ended.</summary>
    public int Quarter { get; }

    /// <summary>The values of a section of any length.</summary>
    /// <exception cref="LaneStateException">Another section comes next, or the state ends too early.</exception>
    public ReadOnlySpan<double> Section(string name)
    {
        var found = _next + 2 <= _values.Length && _values[_next].Equals(LaneStateWriter.Mark(name)) ? _values[_next + 1] : double.NaN;
        if (!(found >= 0 && found <= _values.Length - _next - 2))
        {
            throw Wrong(string.Create(
                CultureInfo.InvariantCulture, $"no whole section '{name}' after {_next} of {_values.Length} values"),
                "the state as this version of the model saves it");
        }

        var section = _values.AsSpan(_next + 2, (int)found);
        _next += 2 + section.Length;
        return section;
    }

    /// <summary>The values of a section of known length.</summary>
    /// <exception cref="LaneStateException">It has another length, or another section comes next.</exception>
    public ReadOnlySpan<double> Section(string name, int count)
    {
        var section = Section(name);
        return section.Length == count
            ? section
            : throw Wrong(
                string.Create(CultureInfo.InvariantCulture, $"{section.Length} values in section '{name}'"),
                string.Create(CultureInfo.InvariantCulture, $"{count}, as this world and batch have them"));
    }

    /// <summary>A year of flows so far: not wanted where flows are not recorded, and not needed where a year has just ended.</summary>
    /// <param name="name">Name of the section.</param>
    /// <param name="isRecorded">Whether the lane records flows.</param>
    /// <param name="count">Its values where they were recorded.</param>
    /// <returns>The values; none where they are not wanted or not needed.</returns>
    internal ReadOnlySpan<double> FlowSection(string name, bool isRecorded, int count)
    {
        var section = Section(name);
        if (section.Length != 0 && section.Length != count)
        {
            throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{section.Length} values in section '{name}'"), string.Create(CultureInfo.InvariantCulture, $"{count} or none"));
        }

        if (!isRecorded)
        {
            return [];
        }

        return section.Length == 0 && !Futures.Quarter.FromIndex(Quarter).IsYearEnd
            ? throw Wrong($"no flows of the year so far in {Futures.Quarter.FromIndex(Quarter)}", "a future that records flows between places")
            : section;
    }

    /// <summary>Puts a section into the lane's column of tables of rows × lanes.</summary>
    /// <exception cref="LaneStateException">It has another length, or another section comes next.</exception>
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
                table.Row(row)[Lane] = section[row];
            }

            section = section[table.RowCount..];
        }
    }

    /// <summary>The state must end here.</summary>
    /// <exception cref="LaneStateException">Something is left.</exception>
    public void End()
    {
        if (_next != _values.Length)
        {
            throw Wrong(
                string.Create(CultureInfo.InvariantCulture, $"{_values.Length} values"),
                string.Create(CultureInfo.InvariantCulture, $"{_next}"));
        }
    }

    /// <summary>The error of a state that says something else than it should.</summary>
    internal LaneStateException Wrong(string found, string expected) => new($"{_origin}: found {found}; expected {expected}.");
}
