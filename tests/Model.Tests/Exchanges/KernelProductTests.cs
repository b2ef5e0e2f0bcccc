using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class KernelProductTests
{
    /// <summary>Rows in fours, a rest, parts of rows and columns: all have the bits of the plain double loop.</summary>
    [Fact]
    public void The_product_has_the_bits_of_two_plain_loops() => Gen.Select(
        Gen.Int[1, 11], Gen.Int[1, 9], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 1000]).Sample((rows, columns, firstRow, cut, seed) =>
        {
            var random = new Random(seed);
            var kernel = Enumerable.Range(0, (firstRow + rows) * columns).Select(_ => random.NextDouble()).ToArray();
            var vector = Enumerable.Range(0, columns * Lanes.Block).Select(_ => random.NextDouble() - 0.5).ToArray();
            var (from, to) = (Math.Min(cut, columns), Math.Max(Math.Min(cut, columns), columns - cut));
            var result = Enumerable.Repeat(double.NaN, rows * Lanes.Block).ToArray();
            KernelProduct.Multiply(kernel, columns, from, to, vector, firstRow, rows, result);
            for (var row = 0; row < rows; row++)
            {
                for (var lane = 0; lane < Lanes.Block; lane++)
                {
                    var sum = 0.0;
                    for (var column = from; column < to; column++)
                    {
                        sum = Math.FusedMultiplyAdd(kernel[((firstRow + row) * columns) + column], vector[(column * Lanes.Block) + lane], sum);
                    }

                    Assert.Equal(BitConverter.DoubleToInt64Bits(sum), BitConverter.DoubleToInt64Bits(result[(row * Lanes.Block) + lane]));
                }
            }
        });

    [Fact]
    public void Nothing_beyond_the_rows_is_written()
    {
        var result = Enumerable.Repeat(7.0, 3 * Lanes.Block).ToArray();
        KernelProduct.Multiply([1, 2, 3, 4], 2, 0, 2, new double[2 * Lanes.Block], 1, 1, result);
        Assert.All(result.Take(Lanes.Block), value => Assert.Equal(0, value));
        Assert.All(result.Skip(Lanes.Block), value => Assert.Equal(7, value));
    }
}
