using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Results;

/// <summary>The rows that one batch adds to one table in one quarter.</summary>
/// <param name="Table">The table.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="RowKeys">One array of key values per row, in the order of <see cref="ResultTable.Keys"/>; the same object every quarter.</param>
/// <param name="Values">rows × columns × lanes: the value of row r, column c, lane l is at (r · columns + c) · lanes + l.</param>
/// <param name="Lanes">Lanes of the batch, padding included: lane l belongs to the batch's l-th future; lanes beyond the last future are padding and are not written.</param>
public sealed record TableQuarter(
    ResultTable Table, Quarter Quarter, IReadOnlyList<string[]> RowKeys, double[] Values, int Lanes);
