using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.OutOfSample;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.OutOfSample;

public sealed class ObservedFileTests : IDisposable
{
    private static readonly WorldFiles s_files = WorldFiles.Read(ShippedData.Folder);
    private static readonly PlaceBook s_places = new(s_files);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("torch-observed-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Values_come_in_the_unit_of_the_results()
    {
        var values = Read("""
            place,year,indicator,value,unit,provenance
            nation,2020,zones_share,13.3,%,press
            wuhan-donghu,2020,value_added_m_yuan,2000,100 million yuan,
            wuhan-donghu,2021,firms,5000,,
            420100,2021,gdp_m_yuan,1700000,million yuan,
            """);
        Assert.Equal([0.133, 200_000, 5000, 1_700_000], values.Select(value => Math.Round(value.Value, 9)));
        Assert.Equal("press", values[0].Provenance);
        Assert.True(values[3].Indicator.IsWholeCity);
    }

    [Theory]
    [InlineData("wuhan-dongu,2020,firms,1,", ":2:1: unknown place 'wuhan-dongu'", "did you mean 'wuhan-donghu'?")]
    [InlineData("武汉东湖新技术开发区,2020,firms,1,", ":2:1: unknown place", "did you mean 'wuhan-donghu'?")]
    [InlineData("nation,2020,zone_share,1,", ":2:3: a nation has no indicator 'zone_share'", "did you mean 'zones_share'?")]
    [InlineData("nation,20x0,zones_share,1,", ":2:2: year is '20x0'", "a whole number")]
    [InlineData("nation,2020,zones_share,\"1,3\",", ":2:4: value is '1,3'", "a finite number with a decimal point")]
    [InlineData("nation,2020,zones_share,NaN,", ":2:4: value is 'NaN'", "a finite number")]
    [InlineData("nation,2020,zones_share,1,persons", ":2:5: unit is 'persons'", "or %, or nothing")]
    public void What_is_wrong_is_named_where_it_stands(string row, string found, string expected)
    {
        var error = Assert.Throws<InvalidInputException>(() => Read($"place,year,indicator,value,unit\n{row}\n"));
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_row_is_reported_at_once()
    {
        var error = Assert.Throws<InvalidInputException>(() => Read("""
            place,year,indicator,value,unti
            nowhere-at-all,2020,firms,1,
            nation,2020,zones_share,0.1,
            nation,2020,zones_share,0.1,
            nation,1,zones_share,x,
            """));
        Assert.Equal(5, error.Problems.Count); // unknown column, place, a figure twice, year and value
    }

    [Fact]
    public void The_shipped_history_ends_in_2021_and_starts_from_the_base_state()
    {
        var history = ShippedHistory.National(s_files);
        Assert.Equal(2021, history.Max(value => value.Year));
        Assert.Contains(history, value => value is { Year: 2021, Indicator.Name: "zones_share" } && Math.Abs(value.Value - 0.134) < 1e-12);
        var baseYear = ShippedHistory.BaseYear(s_files);
        Assert.Equal(141147, s_files.Zones.Where(zone => zone.Zone.CountsFromYear <= 2019).Sum(zone => baseYear[(zone.Zone.Code, "firms")]));
    }

    private IReadOnlyList<ObservedValue> Read(string text)
    {
        var path = Path.Combine(_root.FullName, "observed.csv");
        File.WriteAllText(path, text);
        return ObservedFile.Read(path, s_places);
    }
}
