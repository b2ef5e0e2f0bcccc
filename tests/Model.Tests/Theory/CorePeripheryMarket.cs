using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>The model's own goods market set up as the two regions of Krugman 1991.</summary>
/// <remarks>
/// The mapping, symbol by symbol; σ elasticity, μ share of manufactures, T iceberg cost, λ share of mobile workers:
/// <list type="bullet">
/// <item>Two cities 100 km apart, no parks, no nest (θ = 1): firms of both cities are equally good substitutes.</item>
/// <item>The kernel of distance is the iceberg: τ_1/τ_2 = T^(σ−1). Only the ratio counts, for τ stands above and below the line of MA.</item>
/// <item>One field is manufactures, with spending share μ_k = μ. Food travels free, so farmers' income of (1 − μ)/2 a city needs no market:
/// it enters through the offer of value added, as does the wage bill of manufactures, Y_r = μ·λ_r·w_r + (1 − μ)/2.</item>
/// <item>Price is the wage. At price p a unit of market takes w^(−σ) of a variety; that is the firm's Y, and with ρ_d = (σ − 1)/σ its attraction
/// is a = Y^ρ_d = w^(1−σ). A_r = λ_r·w_r^(1−σ).</item>
/// <item>Then D_r = τ_1·G_r^(1−σ), so the price index is read from the market's own denominator, and MA_r = μ·Σ_s Y_s·T_rs^(1−σ)·G_s^(σ−1)
/// = μ·w_r^σ: the wage equation says w_r = (MA_r/μ)^(1/σ), and va_r = A_r·MA_r = μ·λ_r·w_r, the wage bill.</item>
/// </list>
/// A region without manufactures keeps 1e-30 of them, so that its wage is what the first worker there would earn.
/// Footloose entrepreneurs (Forslid and Ottaviano 2003): prices are 1 everywhere, so A_r = λ_r and market access is the entrepreneur's reward times σ.
/// </remarks>
internal sealed class CorePeripheryMarket
{
    private const int Cities = 2;
    private const double Nobody = 1e-30;

    private readonly double _sigma;
    private readonly double _mu;
    private readonly World.World _world;
    private readonly OrderScratch _market;

    internal CorePeripheryMarket(double sigma, double mu, double iceberg)
    {
        (_sigma, _mu) = (sigma, mu);
        _world = World(mu, Math.Pow(iceberg, sigma - 1));
        _market = new OrderScratch(_world);
    }

    /// <summary>The short-run equilibrium for a share of workers in the first region, by damped iteration of the wage equation.</summary>
    internal RegionPair Equilibrium(double lambda)
    {
        double[] wages = [1, 1];
        for (var pass = 0; pass < 10_000; pass++)
        {
            var (access, _) = Clear(Attractions(lambda, wages), Incomes(lambda, wages));
            var change = 0.0;
            for (var r = 0; r < Cities; r++)
            {
                var next = Math.Pow(access[r] / _mu, 1 / _sigma);
                change = Math.Max(change, Math.Abs((next / wages[r]) - 1));
                wages[r] = (0.5 * wages[r]) + (0.5 * next);
            }

            if (change < 1e-15)
            {
                break;
            }
        }

        return Read(wages, Attractions(lambda, wages), Incomes(lambda, wages));
    }

    /// <summary>The same with footloose entrepreneurs: the wage is the share 1/σ of a firm's sales.</summary>
    internal RegionPair Footloose(double lambda)
    {
        double[] attractions = [Math.Max(lambda, Nobody), Math.Max(1 - lambda, Nobody)];
        double[] wages = [_mu / _sigma, _mu / _sigma];
        double[] Incomes() => [.. wages.Select((wage, r) => ((1 - (_mu / _sigma)) / 2) + (Share(lambda, r) * wage))];
        for (var pass = 0; pass < 10_000; pass++)
        {
            var (access, _) = Clear(attractions, Incomes());
            var change = Enumerable.Range(0, Cities).Max(r => Math.Abs((access[r] / _sigma / wages[r]) - 1));
            wages = [.. access.Select(a => a / _sigma)];
            if (change < 1e-15)
            {
                break;
            }
        }

        return Read(wages, attractions, Incomes());
    }

    /// <summary>Market access of both regions from the exchange of the model, which must be that of its scratch pad, national income 1.</summary>
    internal double[] AccessOfExchange(double lambda)
    {
        var found = Equilibrium(lambda);
        var changes = new Dictionary<Parameter, double> { [Parameter.PlaceNest] = 1 };
        var exchange = new OrderExchange(Samples.Batch(_world.NationalPath, 1, new Sample(1) { Changes = changes }), _world);
        var receipts = exchange.Clear(0, Offers(Attractions(lambda, found.Wages), Incomes(lambda, found.Wages)));
        return [.. Enumerable.Range(0, Cities).Select(city => receipts[((city * OrderReceipt.Count) + (int)Field.Biomedicine) * Lanes.Block] / _world.NationalPath[1])];
    }

    private static double Share(double lambda, int region) => region == 0 ? lambda : 1 - lambda;

    private RegionPair Read(double[] wages, double[] attractions, double[] incomes)
    {
        var (access, denominators) = Clear(attractions, incomes);
        double[] prices = [.. denominators.Select(d => Math.Pow(d / _world.Impedance.OwnCity, 1 / (1 - _sigma)))];
        return new RegionPair(incomes, prices, wages, [.. wages.Zip(prices, (wage, price) => wage * Math.Pow(price, -_mu))], access);
    }

    /// <summary>Through the firm of the model: a = e^v·Y^ρ_d with ln Y = ln A.</summary>
    private double[] Attractions(double lambda, double[] wages)
    {
        var terms = new FirmTerms { Curvature = Vector512.Create((_sigma - 1) / _sigma) };
        return [.. wages.Select((wage, r) => Math.Max(Share(lambda, r), Nobody) * Production.Attraction(
            terms, Vector512.Create(-_sigma * Math.Log(wage)), Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero)[0])];
    }

    private double[] Incomes(double lambda, double[] wages) => [.. wages.Select((wage, r) => (_mu * Share(lambda, r) * wage) + ((1 - _mu) / 2))];

    /// <summary>MA_r and D_r for a national income of 1; the market shares income out by the offers, whose sum is 1 in equilibrium and scaled out before.</summary>
    private (double[] Access, double[] Denominators) Clear(double[] attractions, double[] incomes)
    {
        _market.Gather(Offers(attractions, incomes), Vector512<double>.One, 0);
        _market.Solve();
        var total = incomes.Sum();
        var (access, denominators) = (new double[Cities], new double[Cities]);
        for (var city = 0; city < Cities; city++)
        {
            var cell = (city * Fields.Count) + (int)Field.Biomedicine;
            access[city] = total * _market.MarketAccess(cell)[0];
            denominators[city] = _mu * incomes[city] / total / _market.Spending(cell)[0];
        }

        return (access, denominators);
    }

    private static QuarterOffers Offers(double[] attractions, double[] incomes)
    {
        var places = new PlaceOffers[Cities];
        for (var city = 0; city < Cities; city++)
        {
            var rows = new double[Offer.Count * Lanes.Block];
            for (var field = 0; field < Fields.Count; field++)
            {
                rows.AsSpan(field * Lanes.Block, Lanes.Block).Fill(field == (int)Field.Biomedicine ? attractions[city] : 1);
            }

            rows.AsSpan(Offer.ValueAdded * Lanes.Block, Lanes.Block).Fill(incomes[city]);
            places[city] = new PlaceOffers(rows, [], [], [], [], null);
        }

        return new QuarterOffers(places, Lanes.Block);
    }

    private static World.World World(double mu, double ownOverRing)
    {
        var cities = Enumerable.Range(0, Cities).Select(i => new City($"c{i}", "", "", "P", "east", 0, 0)).ToArray();
        double[] pairs = [1, 1, 1, 1];
        var impedance = new Impedance([15, 100, 100, 15], pairs, pairs, pairs, [], [], [[1], [0]], ownOverRing, 1);
        var position = new TalentPosition(1, 1, 2, 0.01);
        var initial = new InitialState(
            [], [],
            [.. cities.Select(_ => new InitialCity(0, 1, 1, 1, 0.05, 0.03, 1, 1, [.. Enumerable.Repeat(1.0 / Fields.Count, Fields.Count)], 0.2, 0.2, position, position))],
            [.. Enumerable.Range(0, Fields.Count).Select(field => field == (int)Field.Biomedicine ? mu : field == (int)Field.Other ? 1 - mu : 0)],
            [.. Enumerable.Repeat(1.0, Cities * Fields.Count)], [], Samples.Defaults);
        return new World.World([], [], cities, [], impedance, initial, Samples.SteadyPath(4));
    }
}

/// <summary>Two regions in short-run equilibrium.</summary>
/// <param name="Incomes">Y.</param>
/// <param name="Prices">G.</param>
/// <param name="Wages">w.</param>
/// <param name="RealWages">ω.</param>
/// <param name="Access">MA of manufactures.</param>
internal sealed record RegionPair(double[] Incomes, double[] Prices, double[] Wages, double[] RealWages, double[] Access)
{
    internal double Gap => RealWages[0] - RealWages[1];
}
