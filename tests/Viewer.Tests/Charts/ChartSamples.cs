using Torch.Sim.Viewer.Charts;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>What the invented inputs of all charts share.</summary>
internal static class ChartSamples
{
    /// <summary>A stamp of so many futures.</summary>
    public static ChartStamp Stamp(int futures) => new()
    {
        Study = "enclave-models",
        PlanHash = "7c1f09ab",
        Seeds = "1-200",
        Version = "0.1.0",
        FuturesRun = futures,
        FuturesFailed = 0,
        ParameterDraws = true,
        SourceZh = "火炬中心与国家统计局",
        SourceEn = "Torch Center, National Bureau of Statistics",
    };
}
