using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Builds the world and its base state from the data folder; every step ends with an exact total.</summary>
public sealed class WorldBuilder
{
    private const double QuartersPerYear = 4;
    private const int FewestRecords = 4;

    private readonly WorldFiles _files;
    private readonly double[] _parameters;
    private readonly int _firmsPerRecord;
    private readonly CityAccounts _cities;
    private readonly ParkAccounts _parks;
    private readonly ClusterAccounts _clusters;
    private readonly FirmRecords _firms;
    private readonly Zone[] _zones;
    private readonly EnclavePark[] _enclaves;
    private readonly int[] _cityOf;

    private WorldBuilder(WorldFiles files, double[] parameters, int firmsPerRecord)
    {
        _files = files;
        _parameters = parameters;
        _firmsPerRecord = firmsPerRecord;
        _cities = CityAccounts.Build(files);
        _parks = ParkAccounts.Build(files, _cities);
        _clusters = ClusterAccounts.Build(files, _parks);
        _firms = new FirmRecords(parameters);
        _zones = files.Zones.Select(row => row.Zone).ToArray();
        _enclaves = files.Enclaves.Select(contract => contract.Park with
        {
            Latitude = files.Cities[contract.Park.Host].City.Latitude,
            Longitude = files.Cities[contract.Park.Host].City.Longitude,
        }).ToArray();
        _cityOf = [.. _zones.Select(zone => zone.City), .. _enclaves.Select(enclave => enclave.Host)];
    }

    /// <summary>Builds the world.</summary>
    /// <param name="files">The data folder.</param>
    /// <param name="parameters">The default vector of parameters.</param>
    /// <param name="firmsPerRecord">Firms that a record stands for, 1 upward; clusters keep at least four records.</param>
    public static World Build(WorldFiles files, double[] parameters, int firmsPerRecord) =>
        new WorldBuilder(files, parameters, firmsPerRecord).Build();

    /// <summary>The figures of the base state with their marks: observed, estimated or synthetic.</summary>
    public static IReadOnlyList<FigureMark> Marks(WorldFiles files)
    {
        var cities = CityAccounts.Build(files);
        return FigureMarks.Of(files, cities, ParkAccounts.Build(files, cities));
    }

    private World Build()
    {
        var output = OutputByCityAndField();
        var cityList = _files.Cities.Select(row => row.City).ToArray();
        var distances = new Distances(_zones, _enclaves, cityList, _parameters, _files.Distances);
        var market = MarketInversion.Solve(
            output.Total, distances.Ring(), P(Parameter.PlaceNest), P(Parameter.OwnCityPurchases), P(Parameter.RingPurchases));
        var impedance = distances.Kernels(Mix(output.Hinterland), market);
        var (clusters, wages) = Firms(market);
        var fieldShares = Enumerable.Range(0, Fields.Count).Select(field =>
            StableSum.Of(output.Total.Where((_, cell) => cell % Fields.Count == field).ToArray()) / StableSum.Of(output.Total)).ToArray();
        var hinterlands = Enumerable.Range(0, cityList.Length).Select(city => Hinterland(city, output.Hinterland, market)).ToArray();
        var (skilled, other) = Talent(impedance, wages, hinterlands);
        var initial = new Model.World.InitialState(
            clusters,
            Enumerable.Range(0, _cityOf.Length).Select(park => new InitialPark(
                wages[park].Skilled, wages[park].Other, _parks.Staff[park], Capacity(park), skilled[park], other[park])).ToArray(),
            hinterlands.Select((city, i) => city with { Skilled = skilled[_cityOf.Length + i], Other = other[_cityOf.Length + i] }).ToArray(),
            fieldShares, market.MarketAccess, Returns(clusters, market, wages), _parameters);
        var gdp2019 = _files.NationalValue("national_gdp_100m_yuan", 2019) * 100 / QuartersPerYear;
        return new World(
            _zones, _enclaves, cityList, _clusters.Clusters, impedance, initial,
            _files.GdpIndex.Select(index => index * gdp2019).ToArray());
    }

    private (double[] Total, double[] Hinterland) OutputByCityAndField()
    {
        const double hinterlandInFields = 0.15;
        var cells = _files.Cities.Count * Fields.Count;
        var ofParks = new double[cells];
        var zoneMix = new double[Fields.Count];
        for (var i = 0; i < _clusters.Clusters.Count; i++)
        {
            var cluster = _clusters.Clusters[i];
            ofParks[(_cityOf[cluster.Park] * Fields.Count) + (int)cluster.Field] += _clusters.ValueAdded[i] / QuartersPerYear;
            zoneMix[(int)cluster.Field] += cluster.Field == Field.Other ? 0 : _clusters.ValueAdded[i];
        }

        var mixTotal = StableSum.Of(zoneMix);
        var hinterland = new double[cells];
        for (var city = 0; city < _files.Cities.Count; city++)
        {
            var left = (_cities.Gdp[city] / QuartersPerYear) - StableSum.Of(ofParks.AsSpan(city * Fields.Count, Fields.Count));
            if (left <= 0)
            {
                throw new InvalidOperationException($"parks of {_files.Cities[city].City.Code} exceed the city's GDP");
            }

            for (var field = 0; field < Fields.Count; field++)
            {
                var share = field == (int)Field.Other ? 1 - hinterlandInFields : hinterlandInFields * zoneMix[field] / mixTotal;
                hinterland[(city * Fields.Count) + field] = share * left;
            }
        }

        return (ofParks.Zip(hinterland, (a, b) => a + b).ToArray(), hinterland);
    }

    private double[] Mix(double[] hinterland)
    {
        var mix = new double[(_cityOf.Length + _files.Cities.Count) * Fields.Count];
        for (var i = 0; i < _clusters.Clusters.Count; i++)
        {
            var cluster = _clusters.Clusters[i];
            mix[(cluster.Park * Fields.Count) + (int)cluster.Field] = _clusters.ValueAdded[i] / _parks.ValueAdded[cluster.Park];
        }

        for (var city = 0; city < _files.Cities.Count; city++)
        {
            var line = hinterland.AsSpan(city * Fields.Count, Fields.Count);
            var total = StableSum.Of(line);
            for (var field = 0; field < Fields.Count; field++)
            {
                mix[((_cityOf.Length + city) * Fields.Count) + field] = line[field] / total;
            }
        }

        return mix;
    }

    private (InitialCluster[] Clusters, (double Skilled, double Other)[] Wages) Firms(MarketInversion market)
    {
        var weights = _clusters.Firms.Select(Weights).ToArray();
        var sizes = FirmSizes.Draw(_clusters.ValueAdded.Select(value => value / QuartersPerYear).ToArray(), weights);
        var pasts = _firms.Pasts(sizes, weights);
        var staffed = new StableSum[_cityOf.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            for (var record = 0; record < sizes[i].Length; record++)
            {
                staffed[_clusters.Clusters[i].Park].Add(weights[i][record] * sizes[i][record] * pasts[i][record].StaffOverTarget);
            }
        }

        var wages = staffed.Select((sum, park) => ParkWages(park, sum.Total)).ToArray();
        return ([.. _clusters.Clusters.Select((cluster, i) => _firms.Build(
            i, sizes[i], weights[i], pasts[i], Access(market, cluster), wages[cluster.Park].Skilled, wages[cluster.Park].Other))], wages);
    }

    /// <summary>Whole firms per record that sum to the cluster's firms: n = max(4, N/f) records, never more than firms.</summary>
    private int[] Weights(int firms)
    {
        var records = Math.Min(firms, Math.Max(FewestRecords, (int)Math.Round(firms / (double)_firmsPerRecord)));
        return Enumerable.Range(0, records)
            .Select(k => (int)(((k + 1L) * firms / records) - (k * (long)firms / records))).ToArray();
    }

    /// <summary>Wages at which the firms of a park have the staff it has.</summary>
    /// <param name="park">Index of the park.</param>
    /// <param name="staffed">Value added of its firms, each times its staff over desired staff, m yuan a quarter.</param>
    private (double Skilled, double Other) ParkWages(int park, double staffed) => (
        _firms.StaffTarget(staffed, _parks.Skilled[park], Parameter.SkilledElasticity),
        _firms.StaffTarget(staffed, _parks.Staff[park] - _parks.Skilled[park], Parameter.OtherElasticity));

    private InitialCity Hinterland(int city, double[] output, MarketInversion market)
    {
        var line = output.AsSpan(city * Fields.Count, Fields.Count);
        var valueAdded = StableSum.Of(line);
        var skilled = _cities.Skilled[city];
        var other = _cities.Other[city];
        foreach (var park in Enumerable.Range(0, _cityOf.Length).Where(park => _cityOf[park] == city))
        {
            skilled -= _parks.Skilled[park];
            other -= _parks.Staff[park] - _parks.Skilled[park];
        }

        if (skilled <= 0 || other <= 0)
        {
            throw new InvalidOperationException($"parks of {_files.Cities[city].City.Code} employ more persons than the city has");
        }

        var userCost = P(Parameter.InterestRate) + P(Parameter.CapitalDepreciation) + P(Parameter.RiskPremium);
        var capital = P(Parameter.HinterlandCapitalShare) * valueAdded / userCost / (1 + (TrendGrowth.Output / P(Parameter.InvestmentSpeed)));
        var lnProductivity = LaneMath.Log(valueAdded) - (P(Parameter.HinterlandCapital) * LaneMath.Log(capital))
            - (P(Parameter.HinterlandSkilled) * LaneMath.Log(skilled)) - (P(Parameter.HinterlandOther) * LaneMath.Log(other));
        var attraction = new double[Fields.Count];
        for (var field = 0; field < Fields.Count; field++)
        {
            attraction[field] = line[field] / market.MarketAccess[(city * Fields.Count) + field] / valueAdded;
        }

        const double lag = 1 - (2 * TrendGrowth.Output);
        var row = _files.Cities[city];
        return new InitialCity(
            lnProductivity, capital, skilled, other,
            lag * P(Parameter.CitySkilledShare) * valueAdded / skilled, lag * P(Parameter.CityOtherShare) * valueAdded / other,
            3.2 * valueAdded, P(Parameter.HinterlandRd) * valueAdded / (P(Parameter.RdDepreciation) + P(Parameter.KnowledgeTrend)),
            attraction, GraduateShare(city), row.Population2020 / StableSum.Of(_files.Cities.Select(c => c.Population2020).ToArray()),
            default, default);
    }

    /// <summary>New skilled persons: half by persons with tertiary education, half by universities.</summary>
    private double GraduateShare(int city)
    {
        var universities = StableSum.Of(_files.Cities.Select(row => row.Universities2021).ToArray());
        return 0.5 * ((_cities.Skilled[city] / StableSum.Of(_cities.Skilled)) + (_files.Cities[city].Universities2021 / universities));
    }

    private (TalentPosition[] Skilled, TalentPosition[] Other) Talent(
        Impedance impedance, (double Skilled, double Other)[] wages, InitialCity[] cities)
    {
        var skilled = SolveTalent(
            impedance, [.. _parks.Skilled, .. cities.Select(city => city.SkilledPersons)],
            [.. wages.Select(wage => wage.Skilled), .. cities.Select(city => city.WageSkilled)],
            city => cities[city].GraduateShare * P(Parameter.SkilledGraduates),
            P(Parameter.RetireSkilled), P(Parameter.ReconsiderSkilled), P(Parameter.SkilledMobility));
        var other = SolveTalent(
            impedance,
            [.. _parks.Staff.Zip(_parks.Skilled, (all, part) => all - part), .. cities.Select(city => city.OtherPersons)],
            [.. wages.Select(wage => wage.Other), .. cities.Select(city => city.WageOther)],
            city => cities[city].EntrantShare * P(Parameter.OtherEntrants),
            P(Parameter.RetireOther), P(Parameter.ReconsiderOther), P(Parameter.OtherMobility));
        return (skilled, other);
    }

    private TalentPosition[] SolveTalent(
        Impedance impedance, double[] pool, double[] wage, Func<int, double> born, double retire, double reconsider, double annualMobility)
    {
        var parks = _cityOf.Length;
        var payroll = 0.0;
        for (var place = 0; place < pool.Length; place++)
        {
            payroll += pool[place] * wage[place];
        }

        var mean = payroll / StableSum.Of(pool);
        var value = wage.Select(w => LaneMath.Pow(w / mean, P(Parameter.WageUtility))).ToArray();
        var growth = pool.Select((persons, place) => place < parks
            ? (TrendGrowth.Staff + TrendGrowth.Churn + retire) * persons
            : ((CensusTrend(place - parks) + retire) * persons) - born(place - parks)).ToArray();
        return TalentInversion.Solve(
            new TalentInversion.Market(pool, value, growth, parks, reconsider, annualMobility / QuartersPerYear), impedance.Talent, retire,
            (place, departures) => place < parks
                ? ((TrendGrowth.Staff + TrendGrowth.Churn + retire + 0.012) * pool[place]) + departures
                : 0.01 * pool[place]);
    }

    /// <summary>Growth of a city's persons per quarter: the census trend 2010–2020, shrunk by 0.6 and kept within ±0.4 %.</summary>
    private double CensusTrend(int city)
    {
        var row = _files.Cities[city];
        if (row.Population2010 is not { } before)
        {
            return 0;
        }

        return Math.Clamp(0.6 * LaneMath.Log(row.Population2020 / before) / 40, -0.004, 0.004);
    }

    /// <summary>Staff that the land carries without crowding, persons. Eq. E2-3: Ecap = E0 · clip(2 · (area per worker/median)^0.3, 1.3, 4).</summary>
    private double Capacity(int park)
    {
        var perWorker = _zones.Select((zone, i) => zone.AreaKm2 / _parks.Staff[i]).ToArray();
        var median = perWorker.Order().ElementAt(perWorker.Length / 2);
        var own = park < _zones.Length ? perWorker[park] : median;
        return _parks.Staff[park] * Math.Clamp(2 * LaneMath.Pow(own / median, 0.3), 1.3, 4);
    }

    private double[] Returns(InitialCluster[] clusters, MarketInversion market, (double Skilled, double Other)[] wages)
    {
        var profit = new double[_cityOf.Length];
        var capital = new double[_cityOf.Length];
        for (var i = 0; i < clusters.Length; i++)
        {
            var cluster = _clusters.Clusters[i];
            var (skilled, other) = wages[cluster.Park];
            profit[cluster.Park] += _firms.Profit(clusters[i], Access(market, cluster), skilled, other);
            for (var record = 0; record < clusters[i].Count; record++)
            {
                capital[cluster.Park] += clusters[i].Records[FirmColumns.Firms][record] * clusters[i].Records[FirmColumns.Capital][record];
            }
        }

        return profit.Zip(capital, (a, b) => Math.Max(a / b, 0.002)).ToArray();
    }

    private double Access(MarketInversion market, EnterpriseCluster cluster) =>
        market.MarketAccess[(_cityOf[cluster.Park] * Fields.Count) + (int)cluster.Field];

    private double P(Parameter parameter) => _parameters[(int)parameter];
}
