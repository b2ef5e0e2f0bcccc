using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>One batch's rows of one result table: quarter by quarter, row by row, lane by lane.</summary>
internal sealed class TablePart : IDisposable
{
    /// <summary>The one key that is a number.</summary>
    public const string AgeKey = "age_years";

    private readonly ResultTable table;
    private readonly FutureColumns futures;
    private readonly TextBuffer quarters = new("quarter");
    private readonly ColumnBuffer[] keys;
    private readonly NumberBuffer<double>[] values;

    public TablePart(ResultTable table, IReadOnlyList<Future> futures, string path, Action beforeWrite)
    {
        this.table = table;
        this.futures = new FutureColumns(futures);
        keys = [.. table.Keys.Select(KeyColumn)];
        values = [.. table.Columns.Select(column => new NumberBuffer<double>(column.Name))];
        Writer = new PartWriter(path, [.. this.futures.Buffers, quarters, .. keys, .. values], beforeWrite);
    }

    public PartWriter Writer { get; }

    /// <summary>Adds the rows of one quarter.</summary>
    public void Add(TableQuarter block)
    {
        Check(block);
        var quarter = block.Quarter.ToString();
        for (var row = 0; row < block.RowKeys.Count; row++)
        {
            var first = Writer.Add(futures.Count);
            futures.WriteAll(first);
            quarters.Rows(first, futures.Count).Fill(quarter);
            for (var key = 0; key < keys.Length; key++)
            {
                FillKey(keys[key], first, block.RowKeys[row][key]);
            }

            for (var column = 0; column < values.Length; column++)
            {
                block.Values.AsSpan((row * values.Length + column) * block.Lanes, futures.Count)
                    .CopyTo(values[column].Rows(first, futures.Count));
            }
        }
    }

    public void Dispose() => Writer.Dispose();

    private static ColumnBuffer KeyColumn(string name) =>
        string.Equals(name, AgeKey, StringComparison.Ordinal) ? new NumberBuffer<int>(name) : new TextBuffer(name);

    private void FillKey(ColumnBuffer column, int first, string key)
    {
        if (column is NumberBuffer<int> numbers)
        {
            numbers.Rows(first, futures.Count).Fill(int.Parse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }
        else
        {
            ((TextBuffer)column).Rows(first, futures.Count).Fill(key);
        }
    }

    private void Check(TableQuarter block)
    {
        if (!ReferenceEquals(block.Table, table)
            && !(block.Table.Keys.SequenceEqual(table.Keys, StringComparer.Ordinal) && block.Table.Columns.SequenceEqual(table.Columns)))
        {
            throw new ArgumentException($"Table {table.Name} came first with other keys or columns.", nameof(block));
        }

        var expected = (long)block.RowKeys.Count * values.Length * block.Lanes;
        if (block.Lanes < futures.Count || block.Values.LongLength != expected)
        {
            throw new ArgumentException(
                $"Table {table.Name} in {block.Quarter}: {block.Values.Length} values on {block.Lanes} lanes; expected {expected} values and at least {futures.Count} lanes.",
                nameof(block));
        }

        if (block.RowKeys.FirstOrDefault(row => row.Length != keys.Length) is { } odd)
        {
            throw new ArgumentException($"Table {table.Name} in {block.Quarter}: row with {odd.Length} keys; expected {keys.Length}.", nameof(block));
        }
    }
}
