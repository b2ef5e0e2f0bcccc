using CsCheck;
using Torch.Sim.Model.Enclaves;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Tests.Exchanges;

/// <summary>Five cities on a line, three zones and an enclave park, with offers drawn at random: small enough for naive double loops.</summary>
internal sealed class TinyWorld
{
    internal const int Cities = 5, Zones = 3, Parks = 4, Places = Parks + Cities;

    /// <summary>Kilometres along the line; zones stand in cities 0, 1 and 3, the enclave of city 0 in city 4.</summary>
    private static readonly double[] s_km = [0, 100, 180, 700, 1000];
    private static readonly int[] s_cityOf = [0, 1, 3, 4];

    /// <summary>Fields of the clusters of every park.</summary>
    private static readonly Field[][] s_fields =
        [[Field.Biomedicine, Field.Other], [Field.Biomedicine, Field.Aerospace, Field.Other], [Field.NewMaterials, Field.Other], [Field.Other]];

    internal TinyWorld(double nest = 0.6, double own = 300, double ring = 6, double zeta = 0.8)
    {
        Nest = nest;
        var cities = s_km.Select((_, i) => new City($"c{i}", "", "", i < 3 ? "P" : "Q", i < 3 ? "east" : "west", 0, 0)).ToArray();
        var zones = Enumerable.Range(0, Zones).Select(i => new Zone($"z{i}", "", "", s_cityOf[i], "", "", 2000, 10, 0, 0)).ToArray();
        var enclave = new EnclavePark("e", "", "", Sponsor: 0, Host: 4, 2015, new SharingContract([new SharingStep(1, 0.2, 0.4, 0.4)]), 0, 0);
        var clusters = s_fields.SelectMany((fields, park) => fields.Select(field => new EnterpriseCluster($"{park}/{field}", park, field))).ToArray();
        World = new World.World(zones, [enclave], cities, clusters, Distances(own, ring, zeta), State(clusters.Length), Samples.SteadyPath(40));
    }

    internal World.World World { get; }

    internal double Nest { get; }

    internal static int CityOf(int place) => place < Parks ? s_cityOf[place] : place - Parks;

    internal static double Km(int p, int q) => CityOf(p) == CityOf(q) ? 15 : Math.Abs(s_km[CityOf(p)] - s_km[CityOf(q)]);

    internal FutureBatch Batch(int quarters = 4, int[]? flowLanes = null, params Sample[] samples) =>
        Samples.Batch(World.NationalPath, quarters, flowLanes ?? [], samples.Length == 0 ? [new Sample(1)] : samples);

    /// <summary>Offers of all places: rows × lanes by a function of place, row and lane.</summary>
    internal QuarterOffers Offers(Func<int, int, int, double> value, int lanes = Lanes.Block, IReadOnlyList<MovingFirm>? moversOfFirst = null)
    {
        var places = new PlaceOffers[Places];
        for (var place = 0; place < Places; place++)
        {
            var rows = new double[Offer.Count * lanes];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = value(place, i / lanes, i % lanes);
            }

            places[place] = new PlaceOffers(rows, [], [], [], place == 0 ? moversOfFirst ?? [] : [], null);
        }

        return new QuarterOffers(places, lanes);
    }

    /// <summary>Numbers for all offers; those that a place of its kind never makes are taken as zero.</summary>
    internal static readonly Gen<double[]> Numbers = Gen.Double[0.1, 10].Array[Places * Offer.Count];

    internal QuarterOffers Offers(double[] numbers, int lanes = Lanes.Block, IReadOnlyList<MovingFirm>? moversOfFirst = null) => Offers(
        (place, row, lane) =>
        {
            var isAttraction = row < Fields.Count;
            var absent = isAttraction && place < Parks && !s_fields[place].Contains((Field)row);
            var notOfCities = place >= Parks && row is Offer.WantedSkilled or Offer.WantedOther
                or (>= Offer.ToHouseholds and <= Offer.ToHost and not Offer.ToGoods and not Offer.ToCentral);
            var notOfParks = place < Parks && row is Offer.Income or Offer.Consumption;
            var notOfZones = place < Zones && row is Offer.ToSponsor or Offer.ToHost;
            return absent || notOfCities || notOfParks || notOfZones ? 0 : numbers[(place * Offer.Count) + row];
        },
        lanes, moversOfFirst);

    private static Impedance Distances(double own, double ring, double zeta)
    {
        double[] Fill(int rows, int columns, int firstColumn, Func<int, int, double> entry) =>
            [.. Enumerable.Range(0, rows * columns).Select(i => entry(i / columns, firstColumn + (i % columns)))];
        var near = Enumerable.Range(Parks, Cities)
            .Select(p => Enumerable.Range(Parks, Cities).Where(q => p != q && Km(p, q) <= 150).Select(q => q - Parks).ToArray()).ToArray();
        return new Impedance(
            Fill(Places, Places, 0, Km),
            Fill(Places, Places, 0, (p, q) => p == q ? 0 : Math.Pow(1 + (Km(p, q) / 50), -zeta)),
            Fill(Places, Places, 0, (p, q) => p == q ? 0 : Math.Pow(2, -Km(p, q) / 150)),
            Fill(Places, Places, 0, (p, q) => p == q ? 1 : Math.Pow(2, -Km(p, q) / 300)),
            Fill(Parks, Cities, Parks, (p, q) => Math.Pow(1 + (Km(p, q) / 50), -0.6) * (CityOf(p) == CityOf(q) ? 3 : 1)),
            Fill(Parks, Parks, 0, (p, q) => p == q ? 0 : Math.Pow(1 + (Km(p, q) / 100), -0.5)),
            near, own, ring);
    }

    private static InitialState State(int clusters)
    {
        var position = new TalentPosition(1, 1, 2, 0.01);
        return new InitialState(
            [.. Enumerable.Range(0, clusters).Select(_ => new InitialCluster(1, [.. FirmColumns.Free.Select(value => new[] { value })]))],
            [.. Enumerable.Range(0, Parks).Select(_ => new InitialPark(0.05, 0.03, 1000, 2000, position, position))],
            [.. Enumerable.Range(0, Cities).Select(_ => new InitialCity(
                0, 1, 1, 1, 0.05, 0.03, 1, 1, [.. Enumerable.Repeat(1.0 / Fields.Count, Fields.Count)], 0.2, 0.2, position, position))],
            [.. Enumerable.Range(0, Fields.Count).Select(field => field == (int)Field.Other ? 0.6 : 0.05)],
            [.. Enumerable.Repeat(1.0, Cities * Fields.Count)], [.. Enumerable.Repeat(0.03, Parks)], Samples.Defaults);
    }
}
