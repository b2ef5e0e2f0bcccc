using Torch.Sim.Scenarios.Tests.Files;
using Torch.Sim.Scenarios.Tests.Validation;

namespace Torch.Sim.Scenarios.Tests.Calibration;

/// <summary>What no single key of calibration.yaml shows.</summary>
public sealed class CalibrationFileTests : IDisposable
{
    private const string Shipped = "parameters/calibration.yaml";

    private readonly DataCopy _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void The_shipped_file_is_right() => Assert.Equal("calibration of 10 parameters to 6 targets", _data.Check(Shipped).Contents.ToString());

    [Theory]
    [InlineData("    observed: 12.3\n", "", "25:5: observed is missing; expected from_year for a trend, observed and tolerance for any other measure")]
    [InlineData("    from_year: 2016\n", "", "52:5: from_year is missing; expected from_year for a trend, observed and tolerance for any other measure")]
    [InlineData("    from_year: 2016\n", "    from_year: 2016\n    observed: 1\n", "57:15: observed beside this measure; expected from_year for a trend")]
    [InlineData("    from_year: 2016\n", "    from_year: 2019\n", "56:16: from_year is 2019; expected a year before 2019, that of the trend's end")]
    [InlineData("    year: 2024\n    observed: 1.25", "    year: 2019\n    observed: 1.25", "64:11: year is 2019; expected a year after 2019")]
    [InlineData("parameter: entry_rate", "parameter: entry_rat", "did you mean 'entry_rate'?")]
    [InlineData("parameter: entry_rate", "parameter: shock_scale", "shock_scale stands twice; expected each parameter once")]
    [InlineData("target: T33", "target: T7", "T7 stands twice; expected each target once")]
    public void A_mistake_is_named_where_it_stands(string right, string wrong, string said)
    {
        _data.Replace(Shipped, right, wrong);
        Assert.Contains(_data.Problems(Shipped), problem => problem.Contains(said, StringComparison.Ordinal));
        ChineseChecks.AllAreTranslated(_data.Check(Shipped).Problems);
    }

    [Fact]
    public void A_wrong_parameter_file_is_named_instead()
    {
        _data.Replace("parameters/parameters.yaml", "default: 0.25", "default: 9");
        Assert.Contains(_data.Problems(Shipped), problem => problem.StartsWith("parameters.yaml:", StringComparison.Ordinal));
    }
}
