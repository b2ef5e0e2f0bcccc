using Parquet;
using Parquet.Schema;

namespace Torch.Sim.Scenarios.Results;

/// <summary>One column's rows that wait for their row group.</summary>
internal abstract class ColumnBuffer(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>Makes room for this many rows.</summary>
    public abstract void Grow(int rows);

    /// <summary>Writes the first rows as the next column of a row group.</summary>
    public abstract Task WriteTo(ParquetRowGroupWriter group, int rows);
}

/// <summary>A column of numbers.</summary>
internal sealed class NumberBuffer<T>(string name) : ColumnBuffer(new DataField<T>(name, nullable: false))
    where T : struct
{
    private T[] values = [];

    public Span<T> Rows(int start, int count) => values.AsSpan(start, count);

    public override void Grow(int rows) => Array.Resize(ref values, rows);

    public override Task WriteTo(ParquetRowGroupWriter group, int rows) =>
        group.WriteAsync<T>(Field, values.AsMemory(0, rows));
}

/// <summary>A column of texts.</summary>
internal sealed class TextBuffer(string name) : ColumnBuffer(new DataField<string>(name, nullable: false))
{
    private string[] values = [];

    public Span<string> Rows(int start, int count) => values.AsSpan(start, count);

    public override void Grow(int rows) => Array.Resize(ref values, rows);

    public override Task WriteTo(ParquetRowGroupWriter group, int rows) =>
        group.WriteAsync(Field, new ArraySegment<string>(values, 0, rows));
}
