using Torch.Sim.Model.Numerics;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>The indicators of one future in one year. What its tables do not allow is left out; what has no value is NaN.</summary>
/// <param name="places">Where cities lie.</param>
/// <param name="now">The year asked for.</param>
/// <param name="reference">2025, to which indices are relative; null where the run has no such year.</param>
/// <param name="start">The first year of the run.</param>
/// <param name="years">Years between start and now.</param>
internal sealed class LevelIndicators(IndicatorPlaces places, FutureYear now, FutureYear? reference, FutureYear start, double years)
{
    /// <summary>Seed of the shuffles of Moran's I: the same for all futures, so that p differs by their values alone.</summary>
    private const uint MoranSeed = 1;

    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    /// <summary>All values by name.</summary>
    internal IReadOnlyDictionary<string, double> Compute(uint seed = MoranSeed)
    {
        if (now.Zones is not null)
        {
            AddConcentration(now.Zones);
            AddFlows(now.Zones);
            AddProgress(now.Zones);
            AddGrowth(now.Zones);
        }

        if (now.Zones is not null && now.Cities is not null)
        {
            AddCities(seed);
            AddPoles(now.Zones, now.Cities);
        }

        if (now.Clusters is not null)
        {
            _values["duplication"] = Duplication.Of(Mix(now.Clusters, out var fields), fields);
        }

        if (now.Enclaves is not null)
        {
            _values["fiscal_share_sponsor"] = FiscalSharing.SponsorPercent(Sum(now.Enclaves, "to_sponsor_m_yuan"), Sum(now.Enclaves, "local_tax_m_yuan"));
        }

        return _values;
    }

    private void AddConcentration(PlaceFigures zones)
    {
        _values["polarization_hhi_talent"] = HerfindahlIndex.Of(zones["skilled_persons"]);
        _values["polarization_hhi_capital"] = HerfindahlIndex.Of(zones["capital_m_yuan"]);
        _values["polarization_hhi_technology"] = HerfindahlIndex.Of(zones["knowledge_m_yuan"]);
    }

    private void AddFlows(PlaceFigures zones)
    {
        Add("talent", new NetFlow(Sum(zones, "talent_in_persons"), Sum(zones, "talent_out_persons")));
        Add("capital", new NetFlow(Sum(zones, "capital_in_m_yuan"), Sum(zones, "capital_out_m_yuan")));
        Add("technology", new NetFlow(Sum(zones, "technology_bought_m_yuan"), Sum(zones, "technology_sold_m_yuan")));

        void Add(string name, NetFlow flow)
        {
            _values[$"net_{name}_flow"] = flow.Net;
            _values[$"{name}_flow_efficiency"] = flow.Efficiency;
        }
    }

    private void AddProgress(PlaceFigures zones)
    {
        _values["carbon_intensity"] = Carbon.Intensity(Sum(zones, "co2_t"), Sum(zones, "value_added_m_yuan"));
        var (science, industry) = (Scaled(PerPerson(zones, "knowledge_m_yuan")), Scaled(PerPerson(zones, "value_added_m_yuan")));
        _values["coupling_coordination"] = Mean([.. science.Zip(industry, (u, v) => double.IsNaN(u + v) ? double.NaN : CouplingCoordination.Of(u, v).Degree)]);
        var ofReference = reference?.Zones is null ? null : InnovationOf(reference.Zones);
        _values["innovation_index"] = ofReference is null ? double.NaN : Innovation(InnovationOf(zones), ofReference);
    }

    private void AddGrowth(PlaceFigures zones)
    {
        if (start.Zones is null || years <= 0)
        {
            _values["tfp_share_of_growth"] = double.NaN;
            return;
        }

        double[] Inputs(PlaceFigures year) => [Sum(year, "skilled_persons"), Sum(year, "other_persons"), Sum(year, "capital_m_yuan")];
        var (before, after) = (Inputs(start.Zones), Inputs(zones));
        var labour = 0.5 * (LabourShare(start.Zones) + LabourShare(zones));
        // The wage bill is not told by kind of labour in the tables; skilled labour has two thirds, as its elasticity has.
        double[] shares = [labour * 2 / 3, labour / 3, 1 - labour];
        _values["tfp_share_of_growth"] = 100 * GrowthAccounting.Between(
            Sum(start.Zones, "value_added_m_yuan"), Sum(zones, "value_added_m_yuan"), before, after, shares).ProductivityShare;
    }

    private void AddCities(uint seed)
    {
        var (output, people) = CityTotals.Of(places, now);
        double[] incomes = [.. output.Zip(people, (y, n) => y / n)];
        var parts = TheilIndex.Decompose(incomes, people, places.Regions, places.RegionCount);
        (_values["theil_y"], _values["theil_within"], _values["theil_between"]) = (parts.Total, parts.Within, parts.Between);
        _values["gini_y"] = GiniCoefficient.Of(incomes, people);
        _values["polarization_er"] = EstebanRayIndex.Of(incomes, people);
        _values["sigma_y"] = SigmaConvergence.Of(incomes);
        var moran = MoranPermutation.Of(incomes, places.Weights, seed);
        (_values["moran_i"], _values["moran_p"]) = (moran.Index, moran.PseudoP);
        var net = NetSpread.ByLedger(now.Cities!["spread_m_yuan"], now.Cities["backwash_m_yuan"]);
        (_values["spread"], _values["backwash"], _values["net_spread"]) = (net.Spread, net.Backwash, net.Net);
        _values["beta_convergence"] = double.NaN;
        if (start.Zones is not null && start.Cities is not null && years > 0)
        {
            var (outputBefore, peopleBefore) = CityTotals.Of(places, start);
            double[] incomesBefore = [.. outputBefore.Zip(peopleBefore, (y, n) => y / n)];
            _values["beta_convergence"] = 100 * BetaConvergence.Fit(incomesBefore, incomes, years).Beta;
        }
    }

    private void AddPoles(PlaceFigures zones, PlaceFigures cities)
    {
        if (reference?.Zones is null || reference.Cities is null)
        {
            (_values["growth_pole_strength"], _values["growth_poles"]) = (double.NaN, double.NaN);
            return;
        }

        var means = PoleComponents(reference.Zones, reference.Cities).Select(Mean).ToArray();
        var components = PoleComponents(zones, cities);
        var strengths = Enumerable.Range(0, zones.Keys.Length)
            .Select(zone => GrowthPoleStrength.Of([.. components.Select(component => component[zone])], means)).ToArray();
        _values["growth_pole_strength"] = strengths.Max();
        _values["growth_poles"] = strengths.Any(double.IsNaN) ? double.NaN : strengths.Count(strength => strength >= 1);
    }

    /// <summary>Share of GDP, productivity over the mean, 1 + net inflow of talent, share of knowledge, share of technology sold.</summary>
    private static double[][] PoleComponents(PlaceFigures zones, PlaceFigures cities)
    {
        var gdp = Sum(zones, "value_added_m_yuan") + Sum(cities, "value_added_m_yuan");
        double[] productivity = [.. zones["ln_productivity"].Select(Math.Exp)];
        var mean = Mean(productivity);
        return
        [
            [.. zones["value_added_m_yuan"].Select(y => y / gdp)],
            [.. productivity.Select(a => a / mean)],
            [.. zones.Keys.Select((_, i) => 1 + ((zones["talent_in_persons"][i] - zones["talent_out_persons"][i]) / zones["skilled_persons"][i]))],
            ShareOf(zones, "knowledge_m_yuan"),
            ShareOf(zones, "technology_sold_m_yuan"),
        ];
    }

    /// <summary>R&amp;D intensity, knowledge per worker, technology contracts per worker.</summary>
    private static double[][] InnovationOf(PlaceFigures zones)
    {
        double[] contracts = [.. zones["technology_bought_m_yuan"].Zip(zones["technology_sold_m_yuan"], (bought, sold) => bought + sold)];
        return
        [
            [.. zones["rd_m_yuan"].Zip(zones["value_added_m_yuan"], (rd, y) => rd / y)],
            PerPerson(zones, "knowledge_m_yuan"),
            [.. contracts.Zip(People(zones), (amount, people) => amount / people)],
        ];
    }

    private static double Innovation(double[][] components, double[][] ofReference)
    {
        var means = ofReference.Select(Mean).ToArray();
        double[] deviations = [.. ofReference.Select((values, k) => Math.Sqrt(Mean([.. values.Select(x => (x - means[k]) * (x - means[k]))])))];
        return Mean([.. components[0].Select((_, zone) => InnovationIndex.Of([.. components.Select(values => values[zone])], means, deviations))]);
    }

    private static double[] Mix(PlaceFigures clusters, out int fieldCount)
    {
        // Keys are cluster, zone and field.
        var keys = clusters.Keys.Select(key => key.Split('|')).ToArray();
        var zones = keys.Select(key => key[1]).Distinct(StringComparer.Ordinal).ToArray();
        var fields = keys.Select(key => key[2]).Distinct(StringComparer.Ordinal).ToArray();
        var mix = new double[zones.Length * fields.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            mix[(Array.IndexOf(zones, keys[i][1]) * fields.Length) + Array.IndexOf(fields, keys[i][2])] += clusters["value_added_m_yuan"][i];
        }

        fieldCount = fields.Length;
        return mix;
    }

    private static double Sum(PlaceFigures figures, string column) => StableSum.Of(figures[column]);

    private static double Mean(double[] values) => StableSum.Of(values) / values.Length;

    private static double LabourShare(PlaceFigures zones) => Sum(zones, "wages_m_yuan") / Sum(zones, "value_added_m_yuan");

    private static double[] People(PlaceFigures figures) => [.. figures["skilled_persons"].Zip(figures["other_persons"], (skilled, other) => skilled + other)];

    private static double[] PerPerson(PlaceFigures figures, string column) => [.. figures[column].Zip(People(figures), (amount, people) => amount / people)];

    private static double[] ShareOf(PlaceFigures figures, string column)
    {
        var total = Sum(figures, column);
        return [.. figures[column].Select(value => value / total)];
    }

    /// <summary>From 0 (least) to 1 (most); NaN when all are equal.</summary>
    private static double[] Scaled(double[] values)
    {
        var (least, most) = (values.Min(), values.Max());
        return [.. values.Select(value => (value - least) / (most - least))];
    }
}
