using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Tests.Validation;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Analysis;

public sealed class IndicatorTableTests
{
    private static readonly ResultTable[] s_all =
        [ResultTables.Nation, ResultTables.Zones, ResultTables.Cities, ResultTables.Clusters, ResultTables.Enclaves, ResultTables.Rings];

    [Fact]
    public void A_run_with_all_tables_has_all_indicators()
    {
        using var run = new HandMadeRun(_ => null, s_all);
        var table = run.Table();
        Assert.Equal(new Quarter(2026, 4), table.Quarter);
        Assert.Equal(IndicatorDefinition.All, table.Rows.Where(row => row.Scenario == "policy").Select(row => row.Definition));
        Assert.Equal(IndicatorDefinition.All.Where(definition => !definition.IsEffect), table.Rows.Where(row => row.Scenario == "baseline").Select(row => row.Definition));
        Assert.All(table.Rows, row => Assert.Equal(2, row.Futures + row.Undefined));
        Assert.Equal(IndicatorDefinition.All.Count, IndicatorDefinition.All.Select(definition => definition.Name).Distinct().Count());
    }

    /// <summary>Common random numbers: the same tables in both scenarios. Differences are 0, ratios of nothing have no value.</summary>
    [Fact]
    public void Without_an_effect_every_difference_is_exactly_nothing()
    {
        using var run = new HandMadeRun(cell => 1 + (0.1 * ((cell.Key + cell.Column).Sum(letter => letter) % 7)) + (0.01 * cell.Future.Seed * cell.Quarter.Index), s_all);
        var rows = run.Table(scenarios: "policy").Rows;
        Assert.All(rows.Where(row => row.Pairs > 0), row => Assert.Equal((new IndicatorBand(0, 0, 0), 0), (row.Difference, row.Greater)));
        string[] ratios = ["spillover_ratio", "break_even_radius", "leakage", "effect_per_billion"];
        Assert.Equal(ratios, rows.Where(row => row.Definition.IsEffect && row.Undefined == 2).Select(row => row.Definition.Name));
        Assert.All(rows.Where(row => ratios.Contains(row.Definition.Name)), row => Assert.Null(row.Level));
    }

    [Fact]
    public void Equal_cities_have_no_inequality_and_no_variance()
    {
        // Every city has one person for every yuan.
        using var run = new HandMadeRun(
            cell => cell.Column switch { "value_added_m_yuan" => 0.5, "other_persons" => 1, "skilled_persons" => 1, _ => null },
            ResultTables.Nation, ResultTables.Zones, ResultTables.Cities, ResultTables.Enclaves);
        var table = run.Table();
        foreach (var name in new[] { "theil_y", "gini_y", "polarization_er", "sigma_y" })
        {
            Assert.Equal(0, HandMadeRun.Row(table, name).Level!.Median, 1e-15);
        }

        var moran = HandMadeRun.Row(table, "moran_i");
        Assert.Equal((0, 2, null), (moran.Futures, moran.Undefined, moran.Level));
        Assert.DoesNotContain(table.Rows, row => row.Definition.Name is "duplication" or "ring_profile_host");
    }

    /// <summary>Cities with 1 and 3 a head, equal sizes, each region alike inside: all inequality lies between the regions.</summary>
    [Fact]
    public void Inequality_between_two_regions_is_that_of_the_hand_test()
    {
        using var run = new HandMadeRun(
            cell => (cell.Table, cell.Column) switch
            {
                ("cities", "value_added_m_yuan") => cell.Key is "c0" or "c1" ? 0.5 : 1.5,
                ("cities", "skilled_persons" or "other_persons") => 1,
                _ => 0,
            },
            ResultTables.Nation, ResultTables.Zones, ResultTables.Cities);
        var table = run.Table();
        double Of(string name) => HandMadeRun.Row(table, name).Level!.Median;
        Assert.Equal((0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5)), Of("theil_between"), 1e-12);
        Assert.Equal(0, Of("theil_within"), 1e-12);
        Assert.Equal(Of("theil_y"), Of("theil_within") + Of("theil_between"), 1e-12);
        Assert.Equal(0.25, Of("gini_y"), 1e-12);
    }

    [Fact]
    public void Flows_are_those_of_the_year_and_stocks_those_of_its_end()
    {
        using var run = new HandMadeRun(
            cell => cell.Column switch
            {
                "talent_in_persons" => 30,
                "talent_out_persons" => 10,
                "capital_m_yuan" => cell.Key == "z0" && cell.Quarter.OfYear == 4 ? 3 : 1,
                "local_tax_m_yuan" => 5,
                "to_sponsor_m_yuan" => 2,
                "co2_t" => 100,
                _ => null,
            },
            ResultTables.Nation, ResultTables.Zones, ResultTables.Enclaves);
        var table = run.Table();
        Assert.Equal(2 * 4 * 20, HandMadeRun.Row(table, "net_talent_flow").Level!.Median);
        Assert.Equal(0.5, HandMadeRun.Row(table, "talent_flow_efficiency").Level!.Median);
        Assert.Equal(0.625, HandMadeRun.Row(table, "polarization_hhi_capital").Level!.Median, 1e-15);
        Assert.Equal(40, HandMadeRun.Row(table, "fiscal_share_sponsor").Level!.Median);
        Assert.Equal(1, HandMadeRun.Row(table, "carbon_intensity").Level!.Median);
    }

    /// <summary>Levels of the seeds lie far apart; the difference under each seed is the policy's own, 2 and 4.</summary>
    [Fact]
    public void Differences_are_paired_by_seed()
    {
        using var run = new HandMadeRun(
            cell => cell.Column == "talent_in_persons" ? (1000 * cell.Future.Seed) + (cell.IsPolicy ? cell.Future.Seed * 0.25 : 0) : null,
            ResultTables.Nation, ResultTables.Zones);
        var row = HandMadeRun.Row(run.Table(), "net_talent_flow");
        Assert.Equal(3, row.Difference!.Median, 1e-9);
        Assert.Equal(2.1, row.Difference.P05, 1e-9);
        Assert.Equal((2, 2), (row.Greater, row.Pairs));
    }

    [Fact]
    public void Effects_by_hand()
    {
        // From 2026Q1 on zones gain 10 and the rest 5 a quarter; the first quarter costs 1 000, and 100 t less are emitted here, 10 t more in the enclave.
        using var run = new HandMadeRun(
            cell => (cell.Table, cell.Column, cell.IsPolicy) switch
            {
                ("nation", "gdp_m_yuan", true) => 1015,
                ("nation", "gdp_m_yuan", false) => 1000,
                ("nation", "zones_value_added_m_yuan", true) => 110,
                ("nation", "zones_value_added_m_yuan", false) => 100,
                ("nation", "policy_public_m_yuan", _) => cell.IsPolicy && cell.Quarter == new Quarter(2026, 1) ? 1001 : 1,
                ("zones", "co2_t", true) => 100,
                ("zones", "co2_t", false) => 200,
                ("enclaves", "co2_t", true) => 30,
                ("rings", "value_added_m_yuan", true) => cell.Key.Split('|')[1] switch { "zone" => 2, "host city" => 1.5, "0-50 km" => 1.2, _ => 0.9 },
                _ => null,
            },
            ResultTables.Nation, ResultTables.Zones, ResultTables.Enclaves, ResultTables.Rings);
        var table = run.Table();
        double Of(string name) => HandMadeRun.Row(table, name).Level!.Median;
        Assert.Equal(0.5, Of("spillover_ratio"), 1e-12);
        Assert.Equal(-40, Of("resilience_loss"), 1e-12);
        Assert.Equal(0, Of("resilience_quarters"));
        Assert.Equal(100.0 * 4 * 29 / (2 * 4 * 100), Of("leakage"), 1e-12);
        Assert.Equal(0.06 / Math.Pow(1.04, -1), Of("effect_per_billion"), 1e-12);
        Assert.Equal(100 * Math.Log(2), Of("ring_profile_zone"), 1e-9);
        Assert.Equal(100 * Math.Log(1.5), Of("ring_profile_host"), 1e-9);
        // From ln 1.2 at 25 km to ln 0.9 at 75 km.
        Assert.Equal(25 + (50 * Math.Log(1.2) / Math.Log(1.2 / 0.9)), Of("break_even_radius"), 1e-9);
    }

    [Fact]
    public void In_the_reference_year_itself_indices_are_at_their_base()
    {
        using var run = new HandMadeRun(cell => 1 + (0.1 * ((cell.Key + cell.Column).Sum(letter => letter) % 7)), s_all);
        var table = run.Table(new Quarter(2025, 4));
        Assert.Equal(100, HandMadeRun.Row(table, "innovation_index").Level!.Median, 1e-9);
        // The first year has no growth yet.
        Assert.Equal(2, HandMadeRun.Row(table, "tfp_share_of_growth").Undefined);
        Assert.DoesNotContain(table.Rows, row => row.Definition.Name == "ring_profile_zone");
    }

    [Fact]
    public void Mistakes_are_said_in_both_languages()
    {
        using var run = new HandMadeRun(_ => null, ResultTables.Nation);
        var early = Assert.Throws<InvalidInputException>(() => run.Table(new Quarter(2025, 3)));
        Assert.EndsWith("no whole year that ends with 2025Q3; expected a quarter from 2025Q4 to 2026Q4", early.Message, StringComparison.Ordinal);
        var unknown = Assert.Throws<InvalidInputException>(() => run.Table(scenarios: "polcy"));
        Assert.Contains("unknown scenario 'polcy'; expected one of baseline, policy", unknown.Message, StringComparison.Ordinal);
        Assert.Contains("policy", unknown.Problems[0].Nearest, StringComparison.Ordinal);
        ChineseChecks.AllAreTranslated([.. early.Problems, .. unknown.Problems]);
    }

    [Fact]
    public void An_indicator_without_a_value_is_empty_in_csv_null_in_json_and_a_word_in_the_table()
    {
        using var run = new HandMadeRun(_ => null, ResultTables.Nation);
        var table = run.Table(scenarios: "policy");
        Assert.Contains("\r\npolicy,2026Q4,spillover_ratio,", Text(QueryFormat.Csv), StringComparison.Ordinal);
        Assert.Contains(",ratio,0,2,,,,,,,0,0\r\n", Text(QueryFormat.Csv), StringComparison.Ordinal);
        Assert.Contains("\"undefined\":2,\"p05\":null,\"median\":null", Text(QueryFormat.Json), StringComparison.Ordinal);
        Assert.Contains("undefined", Text(QueryFormat.Table), StringComparison.Ordinal);
        Assert.Contains("无定义", Text(QueryFormat.Table, isChinese: true), StringComparison.Ordinal);
        Assert.Contains("极化—溢出比", Text(QueryFormat.Table, isChinese: true), StringComparison.Ordinal);

        string Text(QueryFormat format, bool isChinese = false)
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            IndicatorWriter.Write(table, format, isChinese, output);
            return output.ToString();
        }
    }
}
