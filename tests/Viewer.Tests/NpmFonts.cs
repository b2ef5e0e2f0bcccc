using Torch.Sim.Viewer.Fonts;

namespace Torch.Sim.Viewer.Tests;

/// <summary>The embedded fonts, for tests that measure or look at drawn text.</summary>
internal static class NpmFonts
{
    /// <summary>Skips the test when the build had no npm; in CI that is a failure.</summary>
    public static ChartFonts Require()
    {
        var fonts = ChartFonts.Shared;
        var missing = fonts.Origin != FontOrigin.Embedded;
        Assert.False(
            missing && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal),
            "CI builds must have the npm fonts: is Node.js installed?");
        Assert.SkipWhen(missing, "the viewer was built without its npm fonts: install Node.js and build again");
        return fonts;
    }
}
