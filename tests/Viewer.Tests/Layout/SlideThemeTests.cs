using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class SlideThemeTests
{
    public static TheoryData<string, string> ThemesAndSights =>
        [.. from theme in new[] { "light", "dark" } from sight in ColourVision.Sights.Keys select new TheoryDataRow<string, string>(theme, sight)];

    [Theory]
    [MemberData(nameof(ThemesAndSights))]
    public void Series_colours_are_told_apart(string theme, string sight)
    {
        var series = Theme(theme).Series;
        Assert.Equal(5, series.Count);
        foreach (var (left, right) in from i in Enumerable.Range(0, series.Count) from j in Enumerable.Range(0, i) select (series[i], series[j]))
        {
            var distance = ColourVision.Distance(left, right, ColourVision.Sights[sight]);
            Assert.True(distance >= 10, $"{left} and {right} are {distance:F1} apart");
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Colours_stand_out_from_the_background(string name)
    {
        var theme = Theme(name);
        Assert.All(theme.Series, color => Assert.True(ColourVision.Contrast(color, theme.Background) >= 3, $"{color}"));
        Assert.All(new[] { theme.Ink, theme.Second }, color => Assert.True(ColourVision.Contrast(color, theme.Background) >= 4.5, $"{color}"));
        Assert.True(ColourVision.Contrast(theme.Third, theme.Background) >= 3);
    }

    [Fact]
    public void The_measure_agrees_with_known_values()
    {
        Assert.Equal(21, ColourVision.Contrast(SKColors.Black, SKColors.White), 6);
        Assert.Equal(100, ColourVision.Distance(SKColors.Black, SKColors.White, ColourVision.Sights["normal"]), 3);
        Assert.Equal(0, ColourVision.Distance(SKColors.Red, SKColors.Red, ColourVision.Sights["protanopia"]), 9);
    }

    private static SlideTheme Theme(string name) => string.Equals(name, "light", StringComparison.Ordinal) ? SlideTheme.Light : SlideTheme.Dark;
}
