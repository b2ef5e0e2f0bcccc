namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Cholesky factor of a small symmetric positive definite matrix, in plain loops: the same bits on any number of threads.</summary>
internal sealed class SymmetricSolver
{
    private readonly double[,] _factor;
    private readonly int _size;

    private SymmetricSolver(double[,] factor, int size)
    {
        _factor = factor;
        _size = size;
    }

    /// <summary>Factors a matrix; null when it is not positive definite to working precision.</summary>
    internal static SymmetricSolver? Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var factor = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            for (var row = column; row < size; row++)
            {
                var sum = matrix[row, column];
                for (var k = 0; k < column; k++)
                {
                    sum -= factor[row, k] * factor[column, k];
                }

                if (row == column && sum <= 1e-10 * matrix[row, row])
                {
                    return null;
                }

                factor[row, column] = row == column ? Math.Sqrt(sum) : sum / factor[column, column];
            }
        }

        return new SymmetricSolver(factor, size);
    }

    /// <summary>z with L z = v: v′ M⁻¹ v is its squared length.</summary>
    internal double[] Half(double[] vector)
    {
        var z = new double[_size];
        for (var row = 0; row < _size; row++)
        {
            var sum = vector[row];
            for (var k = 0; k < row; k++)
            {
                sum -= _factor[row, k] * z[k];
            }

            z[row] = sum / _factor[row, row];
        }

        return z;
    }

    /// <summary>x with M x = v.</summary>
    internal double[] Solve(double[] vector)
    {
        var x = Half(vector);
        for (var row = _size - 1; row >= 0; row--)
        {
            var sum = x[row];
            for (var k = row + 1; k < _size; k++)
            {
                sum -= _factor[k, row] * x[k];
            }

            x[row] = sum / _factor[row, row];
        }

        return x;
    }
}
