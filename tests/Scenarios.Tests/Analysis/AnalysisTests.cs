using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Scenarios.Tests.Analysis;

/// <summary>Each question to a run against figures whose answer is known by hand. Quarters run from 2020Q1 to 2021Q4.</summary>
public sealed class AnalysisTests
{
    private static readonly string[][] s_nation = [[]];

    [Fact]
    public void A_flow_is_the_sum_of_four_quarters_and_starts_with_the_first_full_year()
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (_, _, scenario, seed, quarter) => (100 * scenario) + (10 * seed) + quarter);
        var bands = Bands.Read(run.Query, ResultSeries.Of(ResultTables.Nation, "gdp_m_yuan") with { Scale = 0.5 });
        var baseline = bands.Single(band => band.Scenario == "baseline");
        Assert.Equal(["2020Q4", "2021Q1", "2021Q2", "2021Q3", "2021Q4"], baseline.Quarters);
        Assert.Equal(3, baseline.Futures);
        Assert.Equal(0.5 * (80 + 1 + 2 + 3 + 4), baseline.P50[0], 12);
        Assert.Equal(0.5 * (80 + 5 + 6 + 7 + 8), baseline.P50[^1], 12);
        Assert.Equal(0.5 * ((40 * 1.1) + 26), baseline.P05[^1], 12);
        Assert.Equal(0.5 * (480 + 26), bands.Single(band => band.Scenario == "policy").P50[^1], 12);
    }

    [Fact]
    public void A_stock_and_a_ratio_stand_as_they_are()
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (_, _, _, seed, quarter) => seed + quarter);
        foreach (var column in new[] { "zones_share", "deposits_m_yuan" })
        {
            var band = Bands.Read(run.Query, ResultSeries.Of(ResultTables.Nation, column)).First();
            Assert.Equal("2020Q1", band.Quarters[0]);
            Assert.Equal(10, band.P50[^1], 12);
        }
    }

    [Fact]
    public void A_band_of_equal_figures_does_not_cross_itself()
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (_, _, _, seed, quarter) => Math.Pow(1.0137, quarter) / 3 * (1 + (seed * 1e-17)));
        foreach (var band in Bands.Read(run.Query, ResultSeries.Of(ResultTables.Nation, "gdp_m_yuan") with { Scale = 1e-6 }))
        {
            for (var i = 0; i < band.Quarters.Count; i++)
            {
                Assert.True(band.P05[i] <= band.P25[i] && band.P25[i] <= band.P50[i] && band.P50[i] <= band.P75[i] && band.P75[i] <= band.P95[i]);
            }
        }
    }

    [Fact]
    public void A_difference_in_percent_is_taken_of_the_reference_in_every_pair()
    {
        using var run = TwoScenarioRun.Of(
            ResultTables.Cities, [["110000"], ["310000"]], (_, row, scenario, seed, quarter) => (row + 1) * seed * (1 + (scenario * quarter)));
        var series = ResultSeries.Of(ResultTables.Cities, "value_added_m_yuan") with { Places = ["310000"] };
        var paired = Assert.Single(PairedBands.Read(run.Query, series, "baseline", inPercent: true));
        Assert.Equal("310000", paired.Difference.Place);
        Assert.Equal(100.0 * (5 + 6 + 7 + 8) / 4, paired.Last.Difference.P05, 9);
        Assert.Equal(100.0 * (5 + 6 + 7 + 8) / 4, paired.Last.Difference.P95, 9);
        Assert.Equal((3, 3), (paired.Last.Above, paired.Last.Pairs));
    }

    [Fact]
    public void Pairs_share_the_seed_so_what_both_have_cancels()
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (_, _, scenario, seed, _) => (1000 * seed) + (scenario * (seed - 1.5)));
        var paired = Assert.Single(PairedBands.Read(run.Query, ResultSeries.Of(ResultTables.Nation, "zones_share"), "baseline"));
        Assert.Equal("policy", paired.Difference.Scenario);
        Assert.Equal(0.5, paired.Last.Difference.Median, 9);
        Assert.Equal(-0.4, paired.Last.Difference.P05, 9);
        Assert.Equal((2, 3), (paired.Last.Above, paired.Last.Pairs));
        Assert.Equal(0, paired.Last.Difference.Side);
    }

    [Fact]
    public void A_place_changes_by_the_percent_of_its_own_future_and_one_without_output_is_left_out()
    {
        using var run = TwoScenarioRun.Of(
            ResultTables.Zones, [["a"], ["b"], ["c"]], (_, row, scenario, seed, _) => row == 2 ? 0 : (10 * seed) + (scenario * row * seed));
        var changes = PlaceChanges.Read(run.Query, ResultSeries.Of(ResultTables.Zones, "value_added_m_yuan"), "policy", "baseline", "2021Q4");
        Assert.Equal(["a", "b"], changes.Select(change => change.Place));
        Assert.Equal(0, changes[0].ChangePercent.Median, 9);
        Assert.Equal(new Spread(10, 10, 10), Rounded(changes[1].ChangePercent));
        Assert.Equal(80, changes[1].Reference.Median, 9);
        Assert.Equal(88, changes[1].Scenario.Median, 9);
    }

    [Fact]
    public void Rings_are_summed_over_all_cores_before_they_are_compared()
    {
        string[][] keys = [["a", "host city"], ["a", "0-50 km"], ["b", "host city"], ["a", "50-100 km"]];
        using var run = TwoScenarioRun.Of(ResultTables.Rings, keys, (_, row, scenario, _, _) => row == 3 ? 5 : 10 + (row == 2 ? 3 * scenario : 0));
        var rings = RingEffects.Read(run.Query, "policy", "baseline", "2021Q4", [["host city", "0-50 km"], ["50-100 km"]]);
        Assert.Equal(10, rings[0].ChangePercent.Median, 9);
        Assert.Equal(0, rings[1].ChangePercent.Median, 9);
        Assert.Equal(["a", "b"], RingEffects.Cores(run.Query));
    }

    [Fact]
    public void Flows_are_means_over_the_futures_that_recorded_them_and_regions_give_the_total()
    {
        FlowYear[] flows =
        [
            new(0, "capital", 2021, "a", "b", 2), new(1, "capital", 2021, "a", "b", 4), new(0, "capital", 2021, "a", "other", 9),
            new(0, "capital", 2021, "region:east", "region:west", 11), new(1, "capital", 2021, "region:east", "region:west", 4), new(1, "capital", 2021, "region:west", "region:west", 5),
            new(0, "capital", 2020, "a", "b", 100), new(3, "capital", 2021, "a", "b", 100), new(0, "technology", 2021, "a", "b", 100),
        ];
        using var run = TwoScenarioRun.Of([(ResultTables.Nation, s_nation, (_, _, _, _, _) => 1)], flows);
        var year = YearFlows.Read(run.Query, "capital", "baseline", 2021)!;
        var pair = Assert.Single(year.Pairs);
        Assert.Equal(("a", "b"), (pair.Origin, pair.Destination));
        Assert.Equal([2.0, 4], pair.Amounts);
        Assert.Equal(["east-west", "west-west"], year.Regions.Select(flow => $"{flow.Origin}-{flow.Destination}"));
        Assert.Equal([0.0, 5], year.Regions[1].Amounts);
        Assert.Equal([11.0, 9], year.Total);
        Assert.Null(YearFlows.Read(run.Query, "orders", "baseline", 2021));
    }

    [Fact]
    public void Accounts_of_a_city_come_future_by_future_in_the_order_of_seeds()
    {
        using var run = TwoScenarioRun.Of(
            ResultTables.Cities, [["110000"]], (column, _, scenario, seed, _) => column == "spread_m_yuan" ? seed : column == "backwash_m_yuan" ? scenario : 0);
        var account = Assert.Single(CityAccounts.Read(run.Query, "policy", "2021Q4"));
        Assert.Equal([4.0, 8, 12], account.Spread);
        Assert.Equal([4.0, 4, 4], account.Backwash);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(0, false)]
    public void The_effect_per_yuan_is_divided_in_each_pair_where_money_is_spent(double spent, bool spends)
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (column, _, scenario, seed, _) => column switch
        {
            "gdp_m_yuan" => 1000 + (scenario * 5 * seed),
            "zones_value_added_m_yuan" => 100 + (scenario * 2),
            "public_fund_m_yuan" => 20 + (scenario * 0.01),
            "policy_public_m_yuan" => scenario * spent,
            "policy_shortfall_m_yuan" => scenario,
            _ => 0,
        });
        var effects = Assert.Single(MoneyEffects.Read(run.Query, "baseline", 2021, 2021));
        Assert.Equal(40, effects.Gdp.Median, 9);
        Assert.Equal(8, effects.ZonesValueAdded.Median, 9);
        Assert.Equal(4 * (spent + 0.01), effects.PublicMoney.Median, 9);
        Assert.Equal(4, effects.Shortfall.Median, 9);
        Assert.Equal(spends, effects.GdpPerYuan is not null);
        if (spends)
        {
            Assert.Equal(10 / 10.01, effects.GdpPerYuan!.Median, 9);
        }
    }

    [Fact]
    public void Costs_of_levers_are_summed_over_all_kinds_of_places()
    {
        static double Cost(string column, int row, int scenario, int seed, int quarter) => column == "policy_city_m_yuan" ? scenario * seed : 0;
        using var run = TwoScenarioRun.Of([(ResultTables.Zones, [["a"]], Cost), (ResultTables.Cities, [["110000"], ["310000"]], Cost)], []);
        var costs = PolicyCosts.Read(run.Query, 2020, 2021);
        Assert.Equal(0, costs.Single(cost => cost.Scenario == "baseline").City, 9);
        Assert.Equal(3 * 8 * 2, costs.Single(cost => cost.Scenario == "policy").City, 9);
    }

    [Fact]
    public void Outcomes_of_a_future_stand_beside_those_of_its_baseline()
    {
        using var run = TwoScenarioRun.Of(ResultTables.Nation, s_nation, (column, _, scenario, seed, quarter) =>
            column == "zones_share" ? (0.01 * quarter) + (0.001 * scenario * seed) : column == "gdp_m_yuan" ? 100 + scenario : 0);
        var outcomes = FutureOutcomes.Read(run.Query, "policy", "baseline", "2021Q4");
        Assert.Equal([1, 2, 3], outcomes.Select(outcome => outcome.Seed));
        Assert.Equal(8, outcomes[1].BaselineShare, 9);
        Assert.Equal(0.2, outcomes[1].ShareDifference, 9);
        Assert.Equal(1, outcomes[1].GdpDifferencePercent, 9);
    }

    [Fact]
    public void Binned_medians_follow_the_drawn_value()
    {
        var profile = BinnedMedians.Of([.. Enumerable.Range(1, 12).Select(i => ((double)i, -2.0 * i))]);
        Assert.Equal(3, profile.Bins.Count);
        Assert.Equal(-1, profile.RankCorrelation, 12);
        Assert.Equal(new MedianBin(2.5, -5, 4), profile.Bins[0]);
        Assert.Empty(BinnedMedians.Of([]).Bins);
        Assert.Equal(0, BinnedMedians.Of([(1, 5), (2, 5)]).RankCorrelation);
    }

    private static Spread Rounded(Spread spread) => new(Math.Round(spread.P05, 9), Math.Round(spread.Median, 9), Math.Round(spread.P95, 9));
}
