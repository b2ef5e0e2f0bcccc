using Torch.Sim.Viewer.Charts.EffectPerBillion;

namespace Torch.Sim.Viewer.Tests.Charts.EffectPerBillion;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class EffectPerBillionSamples
{
    public static EffectPerBillionInput Input(int scenarios = 4, double best = 3.2, double half = 0.8, int futures = 200) => new()
    {
        Scenarios = [.. Enumerable.Range(0, scenarios).Select(i => Scenario(i, best - 1.3 * i, half, futures))],
        FirstYear = 2026,
        LastYear = 2030,
        Stamp = ChartSamples.Stamp((scenarios + 1) * futures),
    };

    private static ScenarioEffect Scenario(int index, double perBillion, double half, int futures)
    {
        var titles = ZonesShare.ZonesShareSamples.Titles;
        var money = 280 + 60 * index;
        var spread = futures == 1 ? 0 : half;
        return new ScenarioEffect
        {
            Name = $"scenario-{index + 1}",
            TitleZh = titles[(index + 1) % 5].Zh,
            TitleEn = titles[(index + 1) % 5].En,
            Futures = futures,
            Gdp = Around(perBillion * money, spread * money),
            ZonesValueAdded = Around(perBillion * money * 1.4, spread * money * 0.7),
            PublicMoney = Around(money, futures == 1 ? 0 : 12),
            GdpPerBillion = Around(perBillion, spread),
        };
    }

    private static EffectRange Around(double median, double half) => new(median - half, median, median + half);
}
