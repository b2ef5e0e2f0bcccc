using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Distances between all places and the kernels that follow from them.</summary>
internal sealed class Distances
{
    private const double InsideCityKm = 15;
    private const double RingKm = 150;

    /// <summary>Under joint governance an enclave is nearer to its sponsor's places than the map says. Eq. E12-2: d(enclave, places of the sponsor) = 0.6 km on the map.</summary>
    private const double EnclaveNearness = 0.6;

    private readonly double[] _parameters;
    private readonly double[] _km;
    private readonly int[] _cityOf;
    private readonly int _parks;
    private readonly string[] _provinces;

    internal Distances(
        IReadOnlyList<Zone> zones, IReadOnlyList<EnclavePark> enclaves, IReadOnlyList<City> cities, double[] parameters,
        IReadOnlyDictionary<(int A, int B), double>? given = null)
    {
        _parameters = parameters;
        _parks = zones.Count + enclaves.Count;
        var points = zones.Select(zone => (zone.Latitude, zone.Longitude))
            .Concat(enclaves.Select(enclave => (enclave.Latitude, enclave.Longitude)))
            .Concat(cities.Select(city => (city.Latitude, city.Longitude))).ToArray();
        _cityOf = [.. zones.Select(zone => zone.City), .. enclaves.Select(enclave => enclave.Host), .. Enumerable.Range(0, cities.Count)];
        _provinces = _cityOf.Select(city => cities[city].Province).ToArray();
        var n = points.Length;
        _km = new double[n * n];
        for (var p = 0; p < n; p++)
        {
            for (var q = 0; q < n; q++)
            {
                var km = Geodesy.DistanceKm(points[p].Latitude, points[p].Longitude, points[q].Latitude, points[q].Longitude);
                var own = given is not null && given.TryGetValue((Math.Min(_cityOf[p], _cityOf[q]), Math.Max(_cityOf[p], _cityOf[q])), out var overlaid)
                    ? overlaid : km;
                _km[(p * n) + q] = _cityOf[p] == _cityOf[q] ? InsideCityKm : Math.Max(own, InsideCityKm);
            }
        }

        for (var e = 0; e < enclaves.Count; e++)
        {
            BringNearer(zones.Count + e, enclaves[e].Sponsor, n);
        }
    }

    internal double[] Km => _km;

    private int Count => _cityOf.Length;

    /// <summary>Cities within 150 km of each city.</summary>
    internal int[][] Ring() => Enumerable.Range(_parks, Count - _parks)
        .Select(p => Enumerable.Range(_parks, Count - _parks).Where(q => q != p && _km[(p * Count) + q] <= RingKm)
            .Select(q => q - _parks).ToArray()).ToArray();

    /// <summary>All kernels; see <see cref="Impedance"/>.</summary>
    /// <param name="mix">Field shares of every place, places × fields.</param>
    /// <param name="market">Weights of the goods market.</param>
    internal Impedance Kernels(double[] mix, MarketInversion market)
    {
        var zeta = P(Parameter.TalentDistance);
        var barrier = LaneMath.Exp(-P(Parameter.ProvinceBarrier));
        return new Impedance(
            _km,
            Fill((p, q, km) => p == q ? 0 : LaneMath.Pow(1 + (km / 50), -zeta)
                * (string.Equals(_provinces[p], _provinces[q], StringComparison.Ordinal) ? 1 : barrier)),
            Fill((p, q, km) => p == q ? 0 : Half(km, Parameter.SpilloverHalfDistance) * Proximity(mix, p, q)),
            Fill((p, q, km) => p == q ? 1 : Half(km, Parameter.TechnologyHalfDistance) * Proximity(mix, p, q)),
            FillParks(Count - _parks, _parks, (p, q, km) => LaneMath.Pow(1 + (km / 50), -P(Parameter.VentureDistance))
                * (_cityOf[p] == _cityOf[q] ? 1 + P(Parameter.VentureHomeBias) : 1)),
            FillParks(_parks, 0, (p, q, km) => p == q ? 0 : LaneMath.Pow(1 + (km / 100), -P(Parameter.RelocationDistance))),
            Ring(), market.OwnCity, market.RingCity);
    }

    private void BringNearer(int enclave, int sponsor, int n)
    {
        for (var place = 0; place < n; place++)
        {
            if (_cityOf[place] == sponsor)
            {
                _km[(enclave * n) + place] *= EnclaveNearness;
                _km[(place * n) + enclave] *= EnclaveNearness;
            }
        }
    }

    private double[] Fill(Func<int, int, double, double> entry)
    {
        var kernel = new double[Count * Count];
        for (var p = 0; p < Count; p++)
        {
            for (var q = 0; q < Count; q++)
            {
                kernel[(p * Count) + q] = entry(p, q, _km[(p * Count) + q]);
            }
        }

        return kernel;
    }

    private double[] FillParks(int columns, int firstColumn, Func<int, int, double, double> entry)
    {
        var kernel = new double[_parks * columns];
        for (var p = 0; p < _parks; p++)
        {
            for (var q = 0; q < columns; q++)
            {
                kernel[(p * columns) + q] = entry(p, firstColumn + q, _km[(p * Count) + firstColumn + q]);
            }
        }

        return kernel;
    }

    private double Half(double km, Parameter distance) => LaneMath.Exp(-LaneMath.Log(2) * km / P(distance));

    /// <summary>Technological proximity: Σ_k √(share_pk · share_qk), 1 for equal mixes (after Jaffe 1986, with the Hellinger affinity).</summary>
    private static double Proximity(double[] mix, int p, int q)
    {
        var sum = 0.0;
        for (var field = 0; field < Fields.Count; field++)
        {
            sum += Math.Sqrt(mix[(p * Fields.Count) + field] * mix[(q * Fields.Count) + field]);
        }

        return sum;
    }

    private double P(Parameter parameter) => _parameters[(int)parameter];
}
