using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Fiscal sharing, payback, diversion, duplication, coupling, resilience, effect per billion.</summary>
public sealed class EnclaveIndicatorTests
{
    [Fact]
    public void Both_ledgers_by_hand()
    {
        Assert.Equal(40, FiscalSharing.SponsorPercent(2, 5));
        Assert.Equal(double.NaN, FiscalSharing.SponsorPercent(0, 0));
        Assert.Equal([125, 75, 60], FiscalSharing.Attributed([100, 100, 60], [new AttributionClaim(0, 1, 50, 0.5)]));
        Assert.Throws<ArgumentException>(() => FiscalSharing.Attributed([1, 1], [new AttributionClaim(0, 1, 1, 1.1)]));
    }

    [Theory]
    [InlineData(new double[] { -10, 4, 6, 1 }, 2028)]
    [InlineData(new double[] { 0, -10, 4, 5, 2 }, 2030)]
    [InlineData(new double[] { -10, 4, 5 }, null)]
    [InlineData(new double[] { 1, 2 }, 2026)]
    [InlineData(new double[] { }, null)]
    public void Payback_by_hand(double[] cash, int? year) => Assert.Equal(year, PaybackYear.Of(cash, 2026));

    [Fact]
    public void Diversion_by_hand()
    {
        Assert.Equal(100, DiversionShare.Percent(enclaveOutput: 20, elsewherePolicy: 80, elsewhereBaseline: 100));
        Assert.Equal(-50, DiversionShare.Percent(20, 110, 100));
        Assert.Equal(double.NaN, DiversionShare.Percent(0, 110, 100));
    }

    [Fact]
    public void Duplication_is_the_mean_over_pairs() =>
        (from zones in Gen.Int[2, 9]
         from sectors in Gen.Double[0.01, 10].Array[zones * 4]
         select (zones, sectors)).Sample((zones, sectors) =>
        {
            double Dot(int i, int j) => Enumerable.Range(0, 4).Sum(k => sectors[(i * 4) + k] * sectors[(j * 4) + k]);
            var cosines = Enumerable.Range(0, zones).SelectMany(i => Enumerable.Range(0, i).Select(j => Dot(i, j) / Math.Sqrt(Dot(i, i) * Dot(j, j))));
            var found = Duplication.Of(sectors, 4);
            Assert.Equal(cosines.Average(), found, 1e-12);
            Assert.InRange(found, 0, 1 + 1e-12);
            // A zone twice as large has the same mix; the order of zones does not matter.
            Assert.Equal(found, Duplication.Of([.. sectors.Select((x, cell) => cell < 4 ? 2 * x : x)], 4), 1e-12);
            Assert.Equal(found, Duplication.Of([.. sectors.Chunk(4).Reverse().SelectMany(x => x)], 4), 1e-12);
        });

    [Fact]
    public void Ends_of_duplication()
    {
        Assert.Equal(1, Duplication.Of([1, 2, 2, 4, 3, 6], 2), 1e-12);
        Assert.Equal(0, Duplication.Of([1, 0, 0, 4], 2), 1e-15);
        Assert.Equal(1, Duplication.Of([1, 1, 0, 0, 3, 3], 2), 1e-12);
        Assert.Equal(double.NaN, Duplication.Of([1, 1, 0, 0], 2));
    }

    [Fact]
    public void Coupling_by_hand()
    {
        var uneven = CouplingCoordination.Of(0.9, 0.1);
        Assert.Equal(0.6, uneven.Coupling, 1e-15);
        Assert.Equal(0.5, uneven.Level, 1e-15);
        Assert.Equal(Math.Sqrt(0.3), uneven.Degree, 1e-15);
        Assert.Equal(new CouplingCoordination(1, 0.25, 0.5), CouplingCoordination.Of(0.25, 0.25));
        Assert.Equal(new CouplingCoordination(double.NaN, 0, 0), CouplingCoordination.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CouplingCoordination.Of(1.1, 0));
    }

    [Fact]
    public void Coupling_is_bounded_symmetric_and_the_root_of_its_parts() => Gen.Double[0.001, 1].Array[2].Sample(x =>
    {
        var found = CouplingCoordination.Of(x[0], x[1]);
        Assert.InRange(found.Coupling, 0, 1 + 1e-15);
        Assert.InRange(found.Degree, Math.Min(x[0], x[1]) - 1e-15, 1);
        Assert.Equal(Math.Sqrt(found.Coupling * found.Level), found.Degree, 1e-14);
        Assert.Equal(found, CouplingCoordination.Of(x[1], x[0]));
    });

    [Fact]
    public void Resilience_by_hand()
    {
        // Losses of 10, 20, 5 and 1 %; 1 ≤ 5 % of 20.
        Assert.Equal(new Resilience(36, 3), Rounded(Resilience.Of([90, 160, 95, 99], [100, 200, 100, 100])));
        Assert.Equal(new Resilience(30, null), Rounded(Resilience.Of([90, 160], [100, 200])));
        Assert.Equal(new Resilience(-10, 0), Rounded(Resilience.Of([110], [100])));
        Assert.Equal(new Resilience(0, 0), Resilience.Of([], []));
    }

    [Fact]
    public void Effect_per_billion_by_hand()
    {
        // Four quarters later, at 5 % a year: 1 050/1.05.
        Assert.Equal(2, EffectPerBillion.PresentValueBillionYuan([1000, 0, 0, 0, 1050], 0.05), 1e-15);
        Assert.Equal(1.5, EffectPerBillion.Of(3, 2));
        Assert.Equal(double.NaN, EffectPerBillion.Of(3, 0));
    }

    private static Resilience Rounded(Resilience found) => found with { LossPercentQuarters = Math.Round(found.LossPercentQuarters, 10) };
}
