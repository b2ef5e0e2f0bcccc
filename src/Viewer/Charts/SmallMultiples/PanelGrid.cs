using SkiaSharp;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>Where small panels stand: rows and columns with room for axes at the left and below, and for words above each panel.</summary>
internal sealed class PanelGrid
{
    private const float RowGap = 26;

    private readonly SKRect content;
    private readonly float axisRoom;
    private readonly float yearRoom;
    private readonly float headRoom;
    private readonly float columnGap;

    public PanelGrid(SKRect content, int panels, float axisRoom, float yearRoom, float headRoom, float columnGap)
    {
        (this.content, this.axisRoom, this.yearRoom, this.headRoom, this.columnGap) = (content, axisRoom, yearRoom, headRoom, columnGap);
        (Panels, Columns) = (panels, ColumnsFor(panels));
        Rows = (panels + Columns - 1) / Columns;
    }

    public int Panels { get; }

    public int Columns { get; }

    public int Rows { get; }

    public float CellWidth => MathF.Floor((content.Width - axisRoom - (Columns - 1) * columnGap) / Columns);

    /// <summary>The plot of a panel, in whole pixels.</summary>
    public SKRect Area(int panel)
    {
        var (row, column) = (panel / Columns, panel % Columns);
        var height = MathF.Floor((content.Height - yearRoom - (Rows - 1) * RowGap) / Rows - headRoom);
        var left = MathF.Round(content.Left + axisRoom + column * (CellWidth + columnGap));
        var top = MathF.Round(content.Top + headRoom + row * (height + headRoom + RowGap));
        return new SKRect(left, top, left + CellWidth, top + height);
    }

    /// <summary>True for panels with no other below them: they carry the years.</summary>
    public bool IsLowest(int panel) => panel + Columns >= Panels;

    /// <summary>Columns that keep panels wider than high.</summary>
    public static int ColumnsFor(int panels) => panels switch
    {
        <= 4 => panels,
        5 or 6 or 9 => 3,
        _ => 4,
    };
}
