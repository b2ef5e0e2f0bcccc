using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Files;

public sealed class ScenarioReaderTests : IDisposable
{
    private const string Strong = "\n  - name: growth_pole_targeting\n    path: [[2026Q1, 3]]\n";
    private readonly DataCopy _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void A_scenario_inherits_the_levers_of_its_base()
    {
        _data.Scenario("child", "[]", "base: favour-strong-zones\n");
        var child = Read("child");
        Assert.Equal(3, Assert.Single(child.Paths).ValueAt(30));
        Assert.Equal("favour-strong-zones", child.Base!.Name);
    }

    [Fact]
    public void A_lever_of_its_own_overrides_the_inherited_one()
    {
        _data.Scenario("child", "\n  - name: growth_pole_targeting\n    path: [[2027Q1, 0.5]]\n", "base: favour-strong-zones\n");
        Assert.Equal(0.5, Assert.Single(Read("child").Paths).ValueAt(40));
    }

    [Fact]
    public void The_text_of_a_scenario_holds_what_it_inherits_so_that_the_plan_hash_sees_it()
    {
        _data.Replace("studies/first-look.yaml", "favour-strong-zones", "child");
        _data.Scenario("child", "[]", "base: favour-strong-zones\n");
        var before = _data.Plan().PlanHash;
        _data.Replace("scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2026Q1, 2]");
        Assert.NotEqual(before, _data.Plan().PlanHash);
    }

    [Fact]
    public void A_scenario_that_starts_from_itself_is_shown_with_the_whole_circle()
    {
        _data.Scenario("a", "[]", "base: b\n");
        _data.Scenario("b", "[]", "base: c\n");
        _data.Scenario("c", "[]", "base: a\n");
        Assert.Equal(
            ["c.yaml:4:7: a scenario that starts from itself: a → b → c → a; expected a scenario that does not lead back to this one"],
            _data.Problems("scenarios/a.yaml"));
        _data.Scenario("self", "[]", "base: self\n");
        Assert.Contains("self → self", Assert.Single(_data.Problems("scenarios/self.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_base_is_named_with_the_nearest()
    {
        _data.Scenario("child", "[]", "base: favor-strong-zones\n");
        Assert.Equal(
            ["child.yaml:4:7: no file 'favor-strong-zones.yaml' beside this one; expected the name of a scenario file in the same folder or among the shipped ones, without .yaml; did you mean 'favour-strong-zones'?"],
            _data.Problems("scenarios/child.yaml"));
    }

    [Fact]
    public void A_scope_names_zones_by_code_or_name_tiers_regions_and_rings()
    {
        _data.Scenario("here", Strong + "    scope: { zones: [wuhan-donghu, 成都高新技术产业开发区, Shijiazhuang], tiers: [top20], regions: [central, west, 河北省], rings: [50-100 km, host city] }\n");
        var scope = Assert.Single(Read("here").Paths).Scope;
        Assert.Equal(["wuhan-donghu", "chengdu", "shijiazhuang"], scope.Zones);
        Assert.Equal(["top20"], scope.Tiers);
        Assert.Equal(["central", "west", "河北省"], scope.Regions);
        Assert.Equal(["50-100 km", "host city"], scope.Rings);
        Assert.True(Read("favour-strong-zones").Paths[0].Scope.IsEverywhere);
    }

    [Theory]
    [InlineData("zones: [wuhan-dongu]", "here.yaml:7:22: unknown zone 'wuhan-dongu'; expected a code or name of zones.csv; did you mean 'wuhan-donghu'?")]
    [InlineData("zones: [东湖]", "did you mean '武汉东湖")]
    [InlineData("tiers: [first]", "here.yaml:7:22: 'first'; expected one of top20, middle, tail")]
    [InlineData("regions: [centre]", "did you mean 'central'?")]
    [InlineData("rings: [0-50]", "did you mean '0-50 km'?")]
    [InlineData("zones: [chengdu, chengdu]", "'chengdu' stands twice; expected each place once")]
    [InlineData("zones: chengdu", "levers.0.scope.zones is not a list; expected a list")]
    [InlineData("zone: [chengdu]", "unknown key 'levers.0.scope.zone'; expected one of zones, tiers, regions, rings; did you mean 'zones'?")]
    public void A_wrong_scope_is_named(string scope, string said)
    {
        _data.Scenario("here", Strong + $"    scope: {{ {scope} }}\n");
        Assert.Contains(said, Assert.Single(_data.Problems("scenarios/here.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lever_may_move_twice_where_its_scopes_do_not_meet()
    {
        const string twice = "\n  - {{ name: growth_pole_targeting, path: [[2026Q1, 3]], scope: {{ regions: [east] }} }}\n  - {{ name: growth_pole_targeting, path: [[2026Q1, 1]]{0} }}\n";
        _data.Scenario("twice", string.Format(System.Globalization.CultureInfo.InvariantCulture, twice, ", scope: { regions: [west] }"));
        Assert.Equal(2, Read("twice").Paths.Count);
        _data.Scenario("twice", string.Format(System.Globalization.CultureInfo.InvariantCulture, twice, ""));
        Assert.Equal(
            ["twice.yaml:6:13: lever 'growth_pole_targeting' is moved twice at one place; expected scopes of one lever that do not overlap"],
            _data.Problems("scenarios/twice.yaml"));
    }

    [Theory]
    [InlineData("\"2 %\"")]
    [InlineData("2 %")]
    [InlineData("2%")]
    [InlineData("{ value: 2, unit: \"%\" }")]
    public void A_value_may_state_its_unit(string value)
    {
        _data.Replace("levers.yaml", "unit: \"exponent on a zone's size in the allocation of the public fund\"", "unit: \"%\"");
        _data.Scenario("unit", $"\n  - name: growth_pole_targeting\n    path: [[2026Q1, {value}]]");
        Assert.Equal(2, Assert.Single(Read("unit").Paths).ValueAt(40));
    }

    [Theory]
    [InlineData("\"2 km\"", "growth_pole_targeting in 2026Q1 has the unit 'km'; expected the unit '%'")]
    [InlineData("{ value: 2, unit: km }", "has the unit 'km'; expected the unit '%'")]
    [InlineData("{ value: 9, unit: \"%\" }", "is 9; expected a number from -1 to 3")]
    [InlineData("{ unit: \"%\" }", "has no value")]
    [InlineData("\"9 %\"", "is the text '9 %'; expected a number from -1 to 3")]
    [InlineData("\"2\"", "is the text '2'; expected a number from -1 to 3")]
    [InlineData(".inf", "is .inf; expected a number")]
    [InlineData("1e999", "is 1e999; expected a number")]
    [InlineData("two", "is two; expected a number")]
    [InlineData("[2]", "is a list; expected a number")]
    public void A_wrong_value_or_unit_is_named_with_the_right_one(string value, string said)
    {
        _data.Replace("levers.yaml", "unit: \"exponent on a zone's size in the allocation of the public fund\"", "unit: \"%\"");
        _data.Scenario("unit", $"\n  - name: growth_pole_targeting\n    path: [[2026Q1, {value}]]");
        var problem = Assert.Single(_data.Problems("scenarios/unit.yaml"));
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.StartsWith(value.StartsWith("{ value", StringComparison.Ordinal) ? "unit.yaml:6:" : "unit.yaml:6:21: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_all_files_are_said_at_once_in_file_order()
    {
        _data.Replace("studies/first-look.yaml", "seeds: 32", "seeds: none");
        _data.Replace("studies/first-look.yaml", "title_zh:", "titel_zh:");
        _data.Replace("scenarios/favour-weak-zones.yaml", "[2026Q1, -1]", "[2025Q1, -9]");
        _data.Replace("scenarios/favour-strong-zones.yaml", "levers:", "base: baseline\nlevers:");
        _data.Replace("parameters/parameters.yaml", "default: 0.25", "default: 9");
        _data.Replace("contracts/suzhou-suqian.yaml", "sponsor: 0.4", "sponsor: 0.5");
        _data.Replace("cities/cities.csv", "11235086", "NaN");
        _data.Replace("cities/cities.csv", "7717983", "many");
        _data.Replace("zones/zones.csv", ",110000,", ",110001,");
        var problems = Assert.Throws<InvalidInputException>(_data.Inputs).Problems;
        Assert.Equal(
            ["first-look.yaml:2", "first-look.yaml:3", "first-look.yaml:15", "favour-weak-zones.yaml:8", "favour-weak-zones.yaml:8", "favour-strong-zones.yaml:6",
             "parameters.yaml:15", "cities.csv:2", "cities.csv:3", "suzhou-suqian.yaml:15"],
            problems.Select(problem => $"{Path.GetFileName(problem.File)}:{problem.Line}"));
    }

    private ScenarioFile Read(string name)
    {
        var data = new DataFiles(_data.Folder);
        var reader = new ScenarioReader(data.Levers, data.Places);
        var scenario = reader.Read(_data.PathOf($"scenarios/{name}.yaml"));
        Assert.Empty(reader.Problems);
        return scenario;
    }
}
