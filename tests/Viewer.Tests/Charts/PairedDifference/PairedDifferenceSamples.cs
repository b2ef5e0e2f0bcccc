using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.PairedDifference;
using Torch.Sim.Viewer.Tests.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.PairedDifference;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class PairedDifferenceSamples
{
    public static PairedDifferenceInput Input(int scenarios = 4, double largest = 900, double half = 400, int futures = 200) => new()
    {
        Quantity = FanSamples.ValueAdded,
        PlaceZh = "全国",
        PlaceEn = "China",
        Scenarios = [.. Enumerable.Range(0, scenarios).Select(i => Scenario(i, largest * (1 - 0.37 * i), futures == 1 ? 0 : half * (1 + 0.1 * i), futures))],
        Stamp = ChartSamples.Stamp((scenarios + 1) * futures),
    };

    private static PairedScenario Scenario(int index, double end, double half, int futures)
    {
        var quarters = Enumerable.Range(24, 21).Select(Quarter.FromIndex).ToList();
        double At(int i, double offset) => end * Math.Pow((i + 1) / 21.0, 1.3) + offset * half * Math.Sqrt((i + 1) / 21.0) + 0.02 * end * Math.Sin(i * 0.8);
        List<double> Line(double offset) => [.. Enumerable.Range(0, 21).Select(i => At(i, offset))];
        var titles = ZonesShare.ZonesShareSamples.Titles;
        return new PairedScenario(
            new ScenarioBand
            {
                Name = $"scenario-{index + 1}",
                TitleZh = titles[index + 1].Zh,
                TitleEn = titles[index + 1].En,
                Role = index == 0 ? ScenarioRole.Spotlight : ScenarioRole.Other,
                Futures = futures,
                Quarters = quarters.ConvertAll(q => q.ToString()),
                P05 = Line(-1),
                P25 = Line(-0.42),
                P50 = Line(0),
                P75 = Line(0.42),
                P95 = Line(1.06),
            },
            [.. Enumerable.Range(0, 21).Select(i => At(i, -1) > 0 ? futures : At(i, 1.06) < 0 ? 0 : futures / 2)]);
    }
}
