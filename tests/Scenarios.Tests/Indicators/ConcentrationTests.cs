using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Herfindahl, location quotient and Ellison–Glaeser.</summary>
public sealed class ConcentrationTests
{
    [Fact]
    public void Herfindahl_lies_between_one_over_n_and_one() => Gen.Double[0.01, 100].Array[1, 50].Sample(sizes =>
    {
        Assert.InRange(HerfindahlIndex.Of(sizes), 1.0 / sizes.Length - 1e-12, 1 + 1e-12);
        Assert.Equal(HerfindahlIndex.Of(sizes), HerfindahlIndex.Of(Array.ConvertAll(sizes, size => 1e6 * size)), 1e-12);
        Assert.Equal(HerfindahlIndex.Of(sizes), HerfindahlIndex.Of([.. sizes.Reverse()]), 1e-13);
    });

    [Fact]
    public void A_merger_raises_Herfindahl_by_twice_the_product_of_shares() =>
        Assert.Equal(HerfindahlIndex.Of([2, 3, 5]) + 2 * 0.2 * 0.3, HerfindahlIndex.Of([5, 5]), 1e-15);

    [Fact]
    public void Location_quotients_average_to_one_whatever_the_table() =>
        (from industries in Gen.Int[1, 8]
         from zones in Gen.Int[1, 12]
         from employment in Gen.Double[0.1, 100].Array[industries * zones]
         select (industries, zones, employment)).Sample((industries, zones, employment) =>
        {
            var quotients = new double[employment.Length];
            LocationQuotient.Fill(employment, industries, quotients);
            for (var i = 0; i < industries; i++)
            {
                var mean = Enumerable.Range(0, zones).Sum(z => quotients[i * zones + z] * employment.Where((_, cell) => cell % zones == z).Sum());
                Assert.Equal(1, mean / employment.Sum(), 1e-12);
            }
        });

    [Fact]
    public void An_empty_zone_has_no_quotient()
    {
        var quotients = new double[4];
        LocationQuotient.Fill([0, 1, 0, 3], 2, quotients);
        Assert.Equal([double.NaN, 1, double.NaN, 1], quotients);
    }

    [Fact]
    public void Tables_with_a_ragged_row_are_refused() =>
        Assert.Throws<ArgumentException>(() => LocationQuotient.Fill([1, 2, 3], 2, new double[3]));

    [Fact]
    public void An_industry_spread_like_everything_is_less_concentrated_than_its_plants()
    {
        Assert.Equal(-0.1 / 0.9, EllisonGlaeserIndex.Of([0.5, 0.5], [0.5, 0.5], 0.1), 1e-15);
        Assert.Equal(1, EllisonGlaeserIndex.Of([1, 0], [0.5, 0.5], 0.0), 1e-15);
    }
}
