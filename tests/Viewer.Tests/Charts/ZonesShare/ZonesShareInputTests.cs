using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ZonesShareInputTests
{
    private static readonly ZonesShareInput Input = ZonesShareSamples.Input(2);

    [Fact]
    public void Exactly_one_baseline_is_needed()
    {
        Refused(Input with { Scenarios = [Input.Scenarios[1]] }, "exactly one scenario with the role Baseline; found 0");
        Refused(Input with { Scenarios = [Input.Scenarios[0], Input.Scenarios[0]] }, "found 2");
        Refused(Input with { Scenarios = [.. Input.Scenarios, Input.Scenarios[1]] }, "role Spotlight; found 2");
    }

    [Fact]
    public void History_is_needed() => Refused(Input with { History = [] }, "observed history");

    [Fact]
    public void Quantiles_have_one_value_per_quarter_and_do_not_cross()
    {
        var scenario = Input.Scenarios[0];
        Refused(Changed(scenario with { P95 = scenario.P95.Skip(1).ToList() }), "one value per quarter");
        Refused(Changed(scenario with { P05 = scenario.P95 }), "2020Q4");
        Refused(Changed(scenario with { P50 = scenario.P50.Select(_ => double.NaN).ToList() }), "finite");
    }

    [Fact]
    public void Quarters_are_written_as_quarters()
    {
        var scenario = Input.Scenarios[0];
        Refused(Changed(scenario with { Quarters = scenario.Quarters.Select(q => q[..4]).ToList() }), "'2020' is not a quarter");
        Refused(Input with { PartingQuarter = "2026" }, "'2026' is not a quarter");
    }

    [Fact]
    public void A_year_stands_on_its_tick()
    {
        Assert.Equal(2021, BandSeries.TimeOf(BandSeries.Parse("2021Q4")));
        Assert.Equal(2025.25, BandSeries.TimeOf(BandSeries.Parse("2026Q1")));
        Assert.Equal(2025, new ShareScene(Input, SlideTheme.Light, Language.Zh).PartingTime);
    }

    private static ZonesShareInput Changed(ScenarioBand baseline) => Input with { Scenarios = [baseline, Input.Scenarios[1]] };

    private static void Refused(ZonesShareInput input, string because)
    {
        var error = Assert.Throws<ArgumentException>(() => new ZonesShareSlide(input, SlideTheme.Light, Language.Zh));
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
    }
}
