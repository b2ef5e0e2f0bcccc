namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>A bar as it is drawn.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">Its label.</param>
/// <param name="Start">Value at which it begins; for totals the axis or zero.</param>
/// <param name="End">Value at which it ends.</param>
/// <param name="Low">Lower end of its whisker.</param>
/// <param name="High">Upper end of its whisker.</param>
/// <param name="Value">Its value in print.</param>
/// <param name="Note">Its range in words, often empty.</param>
/// <param name="IsClear">False when its range spans zero.</param>
internal sealed record WaterfallBar(
    BarKind Kind, string Label, double Start, double End, double Low, double High, string Value, string Note, bool IsClear);

/// <summary>What a bar is.</summary>
internal enum BarKind
{
    /// <summary>Where the change starts or ends.</summary>
    Total,

    /// <summary>A contribution.</summary>
    Part,

    /// <summary>What the contributions leave unexplained.</summary>
    Residual,
}
