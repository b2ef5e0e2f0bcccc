namespace Torch.Sim.Viewer.Runs;

/// <summary>What the source line of a chart says of the figures behind it.</summary>
internal static class SourceWords
{
    /// <summary>Inputs of a simulation.</summary>
    public static (string Zh, string En) Inputs(bool hasOverlays) => (
        $"公开数据、估计与假设（scenarios-data/SOURCES.md）{(hasOverlays ? "，含用户自有数据" : "")}，金额按2019年价格",
        $"public figures, estimates and assumptions (scenarios-data/SOURCES.md){(hasOverlays ? ", with the user's own figures" : "")}, money at 2019 prices");

    /// <summary>History of the nation, which overlays do not touch, beside a simulation, which they do.</summary>
    public static (string Zh, string En) History(bool hasOverlays) => (
        $"公开数据，部分取自报道（scenarios-data/SOURCES.md）{(hasOverlays ? "；模拟含用户自有数据" : "")}",
        $"public figures, part from the press (scenarios-data/SOURCES.md){(hasOverlays ? "; simulated with the user's own figures" : "")}");
}
