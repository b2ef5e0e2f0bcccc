using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>What the invented inputs of all charts share.</summary>
internal static class ChartSamples
{
    /// <summary>A stamp of so many futures, with the longest source line that a run prints.</summary>
    public static ChartStamp Stamp(int futures) => new()
    {
        Study = "enclave-models",
        PlanHash = "7c1f09ab",
        Seeds = "1-200",
        Version = "0.1.0",
        FuturesRun = futures,
        FuturesFailed = 0,
        ParameterDraws = true,
        SourceZh = SourceWords.Inputs(hasOverlays: true).Zh,
        SourceEn = SourceWords.Inputs(hasOverlays: true).En,
    };
}
