using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Validation;

public sealed class NearestNameTests
{
    [Fact]
    public void The_nearest_name_needs_likeness()
    {
        Assert.Equal("zone_id", NearestName.Of("zoneid", ["city_id", "zone_id"]));
        Assert.Equal("zone_id", NearestName.Of("ZONE_ID", ["zone_id"]));
        Assert.Equal("seeds", NearestName.Of("sedes", ["study", "seeds"]));
        Assert.Null(NearestName.Of("x", ["zone_id", "ab"]));
        Assert.Null(NearestName.Of("zone_id", []));
        Assert.Null(NearestName.Of("", ["a"]));
    }

    [Fact]
    public void Ties_go_to_the_ordinally_first() => Assert.Equal("aab", NearestName.Of("aa", ["aac", "aab"]));

    [Fact]
    public void A_part_of_a_name_finds_the_whole() =>
        Assert.Equal("武汉东湖新技术开发区", NearestName.Of("东湖", ["成都高新技术产业开发区", "武汉东湖新技术开发区"]));
}
