using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class FlowSelectionTests
{
    private static readonly Gen<(int Origins, int Destinations, double[] Amounts)> Matrices =
        from origins in Gen.Int[1, 5]
        from destinations in Gen.Int[1, 80]
        from amounts in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 9]).Array[origins * destinations]
        select (origins, destinations, amounts);

    [Fact]
    public void Named_destinations_and_the_rest_sum_to_all_that_left_an_origin() => Matrices.Sample(matrix =>
    {
        var rows = Rows(matrix);
        for (var origin = 0; origin < matrix.Origins; origin++)
        {
            var line = matrix.Amounts.Skip(origin * matrix.Destinations).Take(matrix.Destinations).ToArray();
            var ofOrigin = rows.Where(row => row.Origin == $"o{origin}").ToArray();
            Assert.Equal(line.Sum(), ofOrigin.Sum(row => row.Amount), 1e-9);
            Assert.Equal(Math.Min(50, line.Count(amount => amount > 0)) + 1, ofOrigin.Length);
            var smallestNamed = ofOrigin.Where(row => row.Destination != "other").Select(row => row.Amount).DefaultIfEmpty(0).Min();
            var named = ofOrigin.Select(row => row.Destination).ToHashSet(StringComparer.Ordinal);
            Assert.All(line.Where((_, i) => !named.Contains($"d{i}")), amount => Assert.True(amount <= smallestNamed));
        }
    });

    [Fact]
    public void Totals_between_regions_are_complete() => Matrices.Sample(matrix =>
    {
        var regions = Rows(matrix).Where(row => row.Origin.StartsWith("region:", StringComparison.Ordinal)).ToArray();
        Assert.Equal(matrix.Amounts.Sum(), regions.Sum(row => row.Amount), 1e-9);
        var evenToOdd = matrix.Amounts.Where((_, i) => i / matrix.Destinations % 2 == 0 && i % matrix.Destinations % 2 == 1).Sum();
        Assert.Equal(evenToOdd, regions.Where(row => row.Origin == "region:even" && row.Destination == "region:odd").Sum(row => row.Amount), 1e-9);
    });

    private static List<FlowYear> Rows((int Origins, int Destinations, double[] Amounts) matrix)
    {
        FlowEnds Ends(string name, int count) => new(
            [.. Enumerable.Range(0, count).Select(i => $"{name}{i}")], [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? "even" : "odd")]);
        var rows = new List<FlowYear>();
        FlowSelection.Add(
            rows, new FlowYear(3, "talent_skilled", 2027, "", "", 0), matrix.Amounts, Ends("o", matrix.Origins), Ends("d", matrix.Destinations));
        Assert.All(rows, row => Assert.Equal((3, "talent_skilled", 2027), (row.Lane, row.Kind, row.Year)));
        return rows;
    }
}
