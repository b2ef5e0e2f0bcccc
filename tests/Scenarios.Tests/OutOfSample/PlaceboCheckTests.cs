using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.OutOfSample;

namespace Torch.Sim.Scenarios.Tests.OutOfSample;

public sealed class PlaceboCheckTests
{
    [Fact]
    public void Levers_at_base_and_isolated_zones_change_no_bit_elsewhere()
    {
        var files = WorldFiles.Read(ShippedData.Folder);
        var parameters = ParameterFile.Read(ShippedData.In("parameters", "parameters.yaml")).Defaults;
        var placebos = PlaceboCheck.Run(files, parameters, LeverCatalogue.Read(ShippedData.In("levers.yaml")), TestContext.Current.CancellationToken);
        Assert.Equal(2, placebos.Count);
        Assert.All(placebos, placebo => Assert.True(placebo.Holds, $"{placebo.TitleEn}: {placebo.Different} differ, first {placebo.First}; {placebo.MovedAtHome} at home"));
        Assert.All(placebos, placebo => Assert.True(placebo.Compared > 100_000, $"{placebo.Compared}"));
    }
}
