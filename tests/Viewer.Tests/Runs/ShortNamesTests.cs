using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Runs;

/// <summary>Names short enough for maps and axes.</summary>
public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("合肥高新技术产业开发区", "合肥")]
    [InlineData("深圳市高新技术产业园区", "深圳")]
    [InlineData("武汉东湖新技术开发区", "武汉东湖")]
    [InlineData("杨凌农业高新技术产业示范区", "杨凌")]
    [InlineData("中关村科技园区", "中关村")]
    [InlineData("苏州工业园区", "苏州工业园区")]
    public void Zones_lose_what_all_of_them_end_in(string full, string brief) => Assert.Equal(brief, ShortNames.ZoneZh(full));

    [Theory]
    [InlineData("石家庄市", "石家庄")]
    [InlineData("恩施土家族苗族自治州", "恩施")]
    [InlineData("锡林郭勒盟", "锡林郭勒")]
    [InlineData("伊犁哈萨克自治州", "伊犁")]
    [InlineData("北京市", "北京")]
    public void Cities_lose_their_rank(string full, string brief) => Assert.Equal(brief, ShortNames.CityZh(full));
}
