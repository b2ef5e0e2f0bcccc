using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Scenarios.Tests.Analysis;

public sealed class PlaceChoiceTests
{
    private static readonly PlaceChoice[] s_places =
    [
        PlaceChoice.Nation,
        new(PlaceKind.Zone, "wuhan-donghu", "武汉东湖新技术开发区", "Wuhan Donghu"),
        new(PlaceKind.Zone, "xian", "西安高新技术产业开发区", "Xi'an"),
        new(PlaceKind.City, "420100", "武汉市", "Wuhan"),
        new(PlaceKind.City, "610100", "西安市", "Xi'an"),
    ];

    [Theory]
    [InlineData("nation", "nation")]
    [InlineData("全国", "nation")]
    [InlineData("Wuhan-Donghu", "wuhan-donghu")]
    [InlineData(" wuhan donghu ", "wuhan-donghu")]
    [InlineData("武汉东湖", "wuhan-donghu")]
    [InlineData("武汉市", "420100")]
    [InlineData("wuhan", "420100")]
    [InlineData("xi'an", "xian")]
    [InlineData("610100", "610100")]
    public void A_place_is_found_by_code_name_or_the_beginning_of_one_name(string text, string code) =>
        Assert.Equal(code, PlaceChoice.Find(text, s_places).Place?.Code);

    [Theory]
    [InlineData("wuhan-dongu", "wuhan-donghu")]
    [InlineData("武汉", "wuhan-donghu")]
    [InlineData("atlantis", null)]
    [InlineData("", null)]
    public void What_names_no_single_place_gives_the_nearest(string text, string? nearest)
    {
        var (place, found) = PlaceChoice.Find(text, s_places);
        Assert.Null(place);
        Assert.Equal(nearest, found);
    }
}
