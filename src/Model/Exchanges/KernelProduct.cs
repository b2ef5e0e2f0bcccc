using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Products of a distance kernel (rows × columns) with vectors over places in eight lanes: the arithmetic of every exchange.</summary>
/// <remarks>Sums run over columns in order; four rows share one pass over the vector, which changes no bit.</remarks>
public static class KernelProduct
{
    /// <summary>result[row] = Σ kernel[row, column] · vector[column] over columns from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <param name="kernel">rows × <paramref name="columns"/>.</param>
    /// <param name="columns">Columns of the kernel.</param>
    /// <param name="from">First column.</param>
    /// <param name="to">Column after the last.</param>
    /// <param name="vector">columns × 8.</param>
    /// <param name="firstRow">First row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="result">Row by row × 8, written from 0 on.</param>
    public static void Multiply(
        double[] kernel, int columns, int from, int to, double[] vector, int firstRow, int rows, double[] result)
    {
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            FourRows(kernel.AsSpan((firstRow + row) * columns, 4 * columns), columns, from, to, vector, result, row);
        }

        for (; row < rows; row++)
        {
            var sum = Vec.Zero;
            var line = kernel.AsSpan((firstRow + row) * columns, columns);
            for (var column = from; column < to; column++)
            {
                sum = Vector512.FusedMultiplyAdd(Vector512.Create(line[column]), Lanes.Load(vector, column * Lanes.Block), sum);
            }

            Lanes.Store(result, row * Lanes.Block, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FourRows(
        ReadOnlySpan<double> lines, int columns, int from, int to, double[] vector, double[] result, int row)
    {
        var line0 = lines[..columns];
        var line1 = lines.Slice(columns, columns);
        var line2 = lines.Slice(2 * columns, columns);
        var line3 = lines.Slice(3 * columns, columns);
        var (sum0, sum1, sum2, sum3) = (Vec.Zero, Vec.Zero, Vec.Zero, Vec.Zero);
        for (var column = from; column < to; column++)
        {
            var value = Lanes.Load(vector, column * Lanes.Block);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(line0[column]), value, sum0);
            sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(line1[column]), value, sum1);
            sum2 = Vector512.FusedMultiplyAdd(Vector512.Create(line2[column]), value, sum2);
            sum3 = Vector512.FusedMultiplyAdd(Vector512.Create(line3[column]), value, sum3);
        }

        Lanes.Store(result, row * Lanes.Block, sum0);
        Lanes.Store(result, (row + 1) * Lanes.Block, sum1);
        Lanes.Store(result, (row + 2) * Lanes.Block, sum2);
        Lanes.Store(result, (row + 3) * Lanes.Block, sum3);
    }
}
