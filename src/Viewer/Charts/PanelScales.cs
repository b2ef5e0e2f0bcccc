namespace Torch.Sim.Viewer.Charts;

/// <summary>Vertical ranges of panels that show differences: one for all, or one each where the widest would drown another. Zero is in each.</summary>
internal sealed class PanelScales
{
    /// <summary>A panel this many times narrower than another would show a flat line on the scale of both.</summary>
    private const double MostTimes = 8;

    private const double Margin = 0.08;

    public PanelScales(IReadOnlyList<DifferenceSeries> panels)
    {
        var extents = panels.Select(panel => panel.Extent).ToArray();
        var wide = extents.Where(extent => extent.High > extent.Low).OrderBy(extent => extent.High - extent.Low).ToArray();
        AreOwn = wide.Length > 1 && wide[^1].High - wide[^1].Low > MostTimes * (wide[0].High - wide[0].Low);
        var common = (extents.Min(extent => extent.Low), extents.Max(extent => extent.High));
        Ranges = Array.ConvertAll(extents, extent => Padded(!AreOwn ? common : extent.High > extent.Low ? extent : wide[0]));
    }

    /// <summary>True when every panel has a range of its own.</summary>
    public bool AreOwn { get; }

    /// <summary>The range of each panel.</summary>
    public IReadOnlyList<(double Low, double High)> Ranges { get; }

    /// <summary>Decimals of a difference at the end: those of all, and where scales differ enough for its own first digit.</summary>
    public int Decimals(DifferenceSeries panel, IReadOnlyList<DifferenceSeries> panels, QuantityWords words)
    {
        var common = words.ChangeDecimals([.. panels.Select(each => each.End.Median)]);
        return AreOwn ? Math.Max(common, words.FirstDigit(panel.End.Median)) : common;
    }

    private static (double Low, double High) Padded((double Low, double High) extent)
    {
        var padding = extent.High > extent.Low ? (extent.High - extent.Low) * Margin : 1e-3;
        return (extent.Low - padding, extent.High + padding);
    }
}
