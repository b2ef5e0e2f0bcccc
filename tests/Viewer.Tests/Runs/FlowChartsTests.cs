using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.FlowMap;

namespace Torch.Sim.Viewer.Tests.Runs;

public sealed class FlowChartsTests
{
    [Fact]
    public void Every_region_of_the_data_has_its_row_and_all_amounts_add_up_to_the_total()
    {
        var codes = WorldFiles.Read(FlowMapSamples.Data()).Cities.Select(row => row.City.Region).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Equal(4, codes.Length);
        var flows = Flows(codes);
        var amounts = FlowCharts.BetweenRegions(flows, 0.001);
        Assert.All(amounts, row => Assert.All(row, cell => Assert.True(cell.Least > 0)));
        foreach (var future in new[] { 0, 1 })
        {
            Assert.Equal(flows.Total[future], 1000 * amounts.Sum(row => row.Sum(cell => cell[future])), 6);
        }
    }

    [Fact]
    public void A_region_that_the_chart_does_not_know_is_refused_and_not_left_out() => Assert.Contains(
        "does not know the region 'centre'", Assert.Throws<ArgumentException>(() => FlowCharts.BetweenRegions(Flows("east", "centre"), 1)).Message,
        StringComparison.Ordinal);

    private static YearFlows Flows(params string[] regions)
    {
        FlowPair[] pairs = [.. from i in Enumerable.Range(0, regions.Length) from j in Enumerable.Range(0, regions.Length)
            select new FlowPair(regions[i], regions[j], [1 + i, 10 + j])];
        return new YearFlows([], pairs, [.. new[] { 0, 1 }.Select(future => pairs.Sum(pair => pair.Amounts[future]))]);
    }
}
