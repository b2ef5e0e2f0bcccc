namespace Torch.Sim.Scenarios.Results;

/// <summary>The answer to a query, held in memory.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">One array per row: numbers, texts, dates, lists; NULL is null.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows);

/// <summary>How the answer to a query is written.</summary>
public enum QueryFormat
{
    /// <summary>Columns aligned for reading, Chinese characters counted as two; numbers shortened.</summary>
    Table,

    /// <summary>CSV after RFC 4180 with a header; doubles read back to the same bits. No byte order mark.</summary>
    Csv,

    /// <summary>A JSON array of one object per row; doubles read back to the same bits, NaN and infinities are texts.</summary>
    Json,
}
