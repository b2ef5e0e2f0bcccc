namespace Torch.Sim.Viewer.Charts.ZonesShare;

internal static class ZonesSharePhrasesEn
{
    public static ZonesSharePhrases Create() => new()
    {
        AloneRise = "Zones' share of GDP rises from {3}% in {2} to {1}% in {0}",
        AloneFall = "Zones' share of GDP falls from {3}% in {2} to {1}% in {0}",
        AloneFlat = "Zones' share of GDP stays near {3}% to {0}",
        AloneOpen = "Zones' share of GDP is {4}% in {0}: rise or fall is open",
        FullRise = "Baseline: zones rise to {1}% of GDP by {0}",
        FullFall = "Baseline: zones fall to {1}% of GDP by {0}",
        FullFlat = "Baseline: zones stay near {3}% of GDP to {0}",
        FullOpen = "Baseline: zones may gain or lose share by {0}",
        ShortRise = "Zones rise to {1}% of GDP by {0}",
        ShortFall = "Zones fall to {1}% of GDP by {0}",
        ShortFlat = "Zones stay near {3}% of GDP to {0}",
        ShortOpen = "Zones may gain or lose share by {0}",
        Above = ", {1} points more with {0}",
        Below = ", {1} points less with {0}",
        Indistinct = "; no clear difference with {0}",
        MedianAbove = "; median {1} points higher with {0}",
        MedianBelow = "; median {1} points lower with {0}",
        MedianEqual = "; same median with {0}",
        Subtitle = "Zones' value added, % of national GDP, trailing four quarters, base year {0}; {1}",
        Observed = "Observed",
        ObservedYears = "statistics {0}",
        Simulated = "Simulated",
        SimulatedFrom = "from {0}",
        Backcast = "{0} backcast, overlaps observed",
        FittedBackcast = "{0} backcast, used to fit",
        Parting = "Scenarios part",
        PartingFrom = "from {0}, one path before",
        ObservedValue = "{0}: {1}%",
        ChangeTitle = "Baseline in {0} against observed {1}",
        Unverified = "grey dot: no source traced for {0}",
    };
}
