using Torch.Sim.Model.Futures;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>What the headline is computed from.</summary>
/// <param name="ObservedYear">Last observed year.</param>
/// <param name="ObservedPercent">Its share [%].</param>
/// <param name="End">Last simulated quarter.</param>
/// <param name="P05">Baseline at the end, 5 % quantile [%].</param>
/// <param name="P50">Median [%].</param>
/// <param name="P95">95 % quantile [%].</param>
/// <param name="Futures">Futures of the baseline.</param>
/// <param name="SpotlightTitle">Title of the spotlight, null without one.</param>
/// <param name="MedianGap">Median of the spotlight minus median of the baseline [percentage points].</param>
/// <param name="Gap">The paired difference, null when it was not computed.</param>
internal sealed record ShareFinding(
    int ObservedYear, double ObservedPercent, Quarter End, double P05, double P50, double P95, int Futures,
    string? SpotlightTitle = null, double MedianGap = 0, SpotlightGap? Gap = null);
