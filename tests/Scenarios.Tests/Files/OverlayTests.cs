using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Tests.Validation;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Files;

public sealed class OverlayTests : IDisposable
{
    internal const string Right = """
        kind,place,other_place,year,indicator,value,unit,provenance
        zone,wuhan-donghu,,2019,gdp,1900,100m yuan,own survey
        zone,成都高新技术产业开发区,,2019,staff,400000,persons,own survey
        zone,chengdu,,2019,firms,5000,enterprises,own survey
        zone,shijiazhuang,,2019,area,20,km2,map
        city,420100,,2019,gdp,16500,100m yuan,yearbook
        city,成都市,,2020,population,2100,10k persons,census
        distance,420100,510100,2019,distance,360,minutes,timetable

        """;

    private readonly DataCopy _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Figures_replace_those_of_the_data_and_are_listed_with_the_old_ones()
    {
        Lay(Right);
        var before = WorldFiles.Read(_data.Folder);
        var world = _data.Inputs().World;
        Assert.Equal(190_000, Zone(world, "wuhan-donghu").Gdp2019);
        Assert.Equal("own survey", Zone(world, "wuhan-donghu").Gdp2019Provenance);
        Assert.Equal(20, Zone(world, "shijiazhuang").Zone.AreaKm2);
        Assert.Equal(21e6, world.Cities.First(city => city.City.Code == "510100").Population2020);
        Assert.Equal(1200, Assert.Single(world.Distances).Value, 9);
        Assert.Equal(7, world.Overlays.Count);
        Assert.Equal(
            new OverlayChange("wuhan-donghu", "", "gdp", 2019, Zone(before, "wuhan-donghu").Gdp2019, 190_000, "m yuan", "own survey"), world.Overlays[0]);
        Assert.Null(world.Overlays[1].OldValue);
        Assert.InRange(world.Overlays[6].OldValue!.Value, 900, 1100);
    }

    [Fact]
    public void The_base_state_has_the_figures_and_still_meets_the_national_totals()
    {
        Lay(Right);
        var inputs = _data.Inputs();
        var parks = ParkAccounts.Build(inputs.World, CityAccounts.Build(inputs.World));
        var chengdu = inputs.World.Zones.ToList().FindIndex(zone => zone.Zone.Code == "chengdu");
        Assert.Equal(5000, parks.Firms[chengdu]);
        Assert.Equal(400_000, parks.Staff[chengdu]);
        var counted = Enumerable.Range(0, inputs.World.Zones.Count).Where(zone => inputs.World.Zones[zone].Zone.CountsFromYear <= 2019).ToArray();
        Assert.Equal(inputs.World.NationalValue("enterprises", 2019), counted.Sum(zone => parks.Firms[zone]));
        Assert.Equal(inputs.World.NationalValue("employees_10k", 2019) * 1e4, counted.Sum(zone => parks.Staff[zone]), 1e-3);
        var world = WorldBuilder.Build(inputs.World, inputs.Parameters.Defaults, 500);
        var (a, b) = Assert.Single(inputs.World.Distances).Key;
        Assert.Equal(1200, world.Impedance.DistanceKm[((world.ParkCount + a) * world.PlaceCount) + world.ParkCount + b], 9);
        var marks = WorldBuilder.Marks(inputs.World);
        Assert.Equal(
            ["420100 gdp_m_yuan_year", "420100-510100 distance_km", "chengdu firms", "chengdu staff_persons", "shijiazhuang area_km2", "wuhan-donghu value_added_m_yuan_year"],
            marks.Where(mark => mark.Mark == Mark.Overlay).Select(mark => $"{mark.Place} {mark.Figure}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_overlay_changes_the_hashes_of_plan_and_data()
    {
        var bare = _data.Plan();
        Lay(Right);
        var overlaid = _data.Plan();
        Lay(Right.Replace("1900", "1901", StringComparison.Ordinal));
        var other = _data.Plan();
        Assert.Equal(3, new[] { bare.PlanHash, overlaid.PlanHash, other.PlanHash }.Distinct().Count());
        Assert.Equal(3, new[] { bare.DataHash, overlaid.DataHash, other.DataHash }.Distinct().Count());
    }

    [Theory]
    [InlineData("zone,wuhan", "zoon,wuhan", "own.csv:2:1: 'zoon'; expected one of zone, city, distance; did you mean 'zone'?")]
    [InlineData("wuhan-donghu", "wuhan-dongu", "own.csv:2:2: unknown zone 'wuhan-dongu'; expected a code or name of zones.csv; did you mean 'wuhan-donghu'?")]
    [InlineData("wuhan-donghu,,", "wuhan-donghu,420100,", "own.csv:2:3: '420100'; expected an empty cell: only a distance has two places")]
    [InlineData("2019,gdp,1900", "2018,gdp,1900", "own.csv:2:4: gdp of 2018; expected one of 2019")]
    [InlineData("gdp,1900", "revenue,1900", "own.csv:2:5: 'revenue'; expected one of gdp, firms, staff, area")]
    [InlineData("1900", "NaN", "own.csv:2:6: 'NaN' in column value; expected a finite number")]
    [InlineData("1900", "-3", "own.csv:2:6: -3 100m yuan; expected a number from 0.01 to 100000")]
    [InlineData("1900,100m yuan", "1900,100m yaun", "own.csv:2:7: '100m yaun'; expected one of m yuan, 100m yuan; did you mean '100m yuan'?")]
    [InlineData("yuan,own survey", "yuan,", "own.csv:2:8: an empty cell; expected where the figure comes from")]
    [InlineData("5000,enterprises", "5000.5,enterprises", "own.csv:4:6: '5000.5' in column value; expected a whole number")]
    [InlineData("provenance", "provenence", "own.csv:1:1: no column 'provenance'; expected the columns kind, place, year, indicator, value, unit, provenance; did you mean 'provenence'?")]
    [InlineData(",other_place,", ",otherplace,", "own.csv:1:3: unknown column 'otherplace'")]
    [InlineData("420100,510100,", "420100,420100,", "own.csv:8:3: a distance from a city to itself; expected two different cities")]
    [InlineData("420100,510100,", "420100,,", "own.csv:8:3: an empty cell; expected a code or name of a place")]
    [InlineData("zone,chengdu,,2019,firms,5000,enterprises", "zone,chengdu,,2019,staff,5000,persons", "own.csv:4:2: 'chengdu staff 2019' stands twice; expected each figure once")]
    [InlineData("wuhan-donghu,,2019,gdp,1900,100m yuan", "wuhan-donghu,,2019,gdp,1900,100m yuan,7", "own.csv:2:1: 9 cells; expected 8 cells, as in the header")]
    public void A_wrong_row_is_named_at_its_cell(string right, string wrong, string said)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        _data.Write("own.csv", Right.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(_data.Problems("own.csv"), problem => problem.StartsWith(said, StringComparison.Ordinal));
        ChineseChecks.AllAreTranslated(_data.Check("own.csv").Problems);
    }

    [Theory]
    [InlineData("zone,wuhan-donghu,,2019,gdp,18500,100m yuan,x", "zones of 420100 with")]
    [InlineData("zone,wuhan-donghu,,2019,gdp,99000,100m yuan,x\nzone,chengdu,,2019,gdp,90000,100m yuan,x", "sum to")]
    [InlineData("zone,wuhan-donghu,,2019,staff,9000000,persons,x", "persons")]
    public void Figures_that_contradict_one_another_are_named(string rows, string said)
    {
        Lay($"kind,place,other_place,year,indicator,value,unit,provenance\n{rows}\n");
        var problems = Assert.Throws<InvalidInputException>(_data.Inputs).Problems;
        Assert.All(problems, problem => Assert.Contains(said, problem.ToString(), StringComparison.Ordinal));
        ChineseChecks.AllAreTranslated(problems);
    }

    [Fact]
    public void Two_overlays_that_give_the_same_figure_are_named()
    {
        Lay(Right);
        _data.Write("other.csv", "kind,place,other_place,year,indicator,value,unit,provenance\ndistance,510100,420100,2019,distance,990,km,x\n");
        _data.Replace("studies/first-look.yaml", "[../own.csv]", "[../own.csv, ../other.csv]");
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(_data.Inputs).Problems);
        Assert.Contains("other.csv:2:1: a figure that ", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("own.csv:8 gives, too; expected each figure once", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("gives, too", Assert.Single(_data.Problems("studies/first-look.yaml")), StringComparison.Ordinal);
        ChineseChecks.AllAreTranslated([problem]);
    }

    [Fact]
    public void A_study_names_what_is_wrong_in_its_overlays()
    {
        Lay(Right.Replace("wuhan-donghu", "wuhan-dongu", StringComparison.Ordinal));
        Assert.Contains("own.csv:2:2: unknown zone", Assert.Single(_data.Problems("studies/first-look.yaml")), StringComparison.Ordinal);
        _data.Replace("studies/first-look.yaml", "../own.csv", "../owm.csv");
        Assert.Contains("no file '../owm.csv'; expected an existing overlay, its path relative to the study; did you mean 'own.csv'?", Assert.Single(_data.Problems("studies/first-look.yaml")), StringComparison.Ordinal);
    }

    private static ZoneRow Zone(WorldFiles world, string code) => world.Zones.First(zone => zone.Zone.Code == code);

    private void Lay(string text)
    {
        _data.Write("own.csv", text);
        if (!_data.Read("studies/first-look.yaml").Contains("overlays", StringComparison.Ordinal))
        {
            _data.Write("studies/first-look.yaml", _data.Read("studies/first-look.yaml") + "overlays: [../own.csv]\n");
        }
    }
}
