using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Moran's I on figures small enough for paper: binary neighbours that share a side.</summary>
public sealed class MoranTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 1, 4, 1.0 / 3)]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, 1, 5, 1.0 / 2)]
    [InlineData(new double[] { 5, 1, 4, 2, 3 }, 1, 5, -7.0 / 8)]
    [InlineData(new double[] { 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1 }, 4, 4, -1)]
    [InlineData(new double[] { 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1 }, 4, 4, 2.0 / 3)]
    [InlineData(new double[] { 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4 }, 4, 4, 2.0 / 3)]
    public void Hand_examples_are_met(double[] values, int rows, int columns, double expected) =>
        Assert.Equal(expected, MoranIndex.Of(values, Neighbours(rows, columns)), 1e-14);

    [Theory]
    [InlineData(78, -0.012987012987)]
    [InlineData(49, -0.020833333333)]
    public void The_expectation_depends_on_the_number_of_places_alone(int count, double expected) =>
        Assert.Equal(expected, MoranIndex.Expectation(count), 5e-13);

    private static double[] Neighbours(int rows, int columns)
    {
        var count = rows * columns;
        var weights = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var steps = Math.Abs(i / columns - j / columns) + Math.Abs(i % columns - j % columns);
                weights[i * count + j] = steps == 1 ? 1 : 0;
            }
        }

        return weights;
    }
}
