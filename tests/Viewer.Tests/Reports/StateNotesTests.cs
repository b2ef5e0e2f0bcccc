using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Reports;

namespace Torch.Sim.Viewer.Tests.Reports;

/// <summary>Every figure of the base state is counted under its mark.</summary>
public sealed class StateNotesTests
{
    private static readonly (string Figure, string Mark, double Value)[] s_figures =
    [
        ("gdp_trillion_yuan", "observed", 99), ("gdp_m_yuan_year", "observed", 5), ("gdp_m_yuan_year", "estimated", 6), ("firm_records", "synthetic", 218544),
    ];

    private static readonly (string Figure, string Mark, double Value)[] s_overlaid =
        [.. s_figures, ("gdp_m_yuan_year", "overlay", 7), ("distance_km", "overlay", 80), ("distance_km", "overlay", 90)];

    [Fact]
    public void Without_figures_of_the_user_nothing_is_said_of_them()
    {
        var notes = new StateNotes(s_figures, Language.En);
        Assert.Equal("Figures of the base state: 2 observed, 1 estimated, 1 synthetic; the 218,544 firms are synthetic, made to meet totals.", notes.Sentence());
        Assert.Equal(["Figure", "observed", "estimated", "synthetic"], notes.Table().Header);
    }

    [Fact]
    public void Figures_of_the_user_are_counted_in_a_fourth_column_and_in_the_sentence()
    {
        Assert.Contains("1 synthetic, 3 user-supplied;", new StateNotes(s_overlaid, Language.En).Sentence(), StringComparison.Ordinal);
        Assert.Contains("1个合成、3个用户自有；", new StateNotes(s_overlaid, Language.Zh).Sentence(), StringComparison.Ordinal);
        var table = new StateNotes(s_overlaid, Language.En).Table();
        Assert.Equal(["Figure", "observed", "estimated", "synthetic", "user-supplied"], table.Header);
        Assert.Contains<IReadOnlyList<string>>(["GDP of cities", "1", "1", "", "1"], table.Rows);
    }

    [Fact]
    public void Distances_of_the_user_are_no_national_totals()
    {
        var table = new StateNotes(s_overlaid, Language.En).Table();
        Assert.Contains<IReadOnlyList<string>>(["national totals", "1", "", "", ""], table.Rows);
        Assert.Contains<IReadOnlyList<string>>(["distances of cities (others follow from coordinates)", "", "", "", "2"], table.Rows);
        Assert.All(table.Rows, row => Assert.Contains(row.Skip(1), cell => cell.Length > 0));
    }

    [Fact]
    public void Firms_are_counted_as_firms() => Assert.Contains<IReadOnlyList<string>>(
        ["企业记录（规模、年龄、贷款）", "", "", "218,544"], new StateNotes(s_figures, Language.Zh).Table().Rows);
}
