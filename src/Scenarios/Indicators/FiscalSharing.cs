using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>How the tax and the output of an enclave park are told between its parties.</summary>
public static class FiscalSharing
{
    /// <summary>The sponsor's receipts in the local tax of the firms in scope [%].</summary>
    /// <param name="toSponsorMillionYuan">Paid to the sponsor in the year [m yuan].</param>
    /// <param name="localTaxMillionYuan">Local tax in scope in the year [m yuan].</param>
    /// <returns>NaN without tax.</returns>
    public static double SponsorPercent(double toSponsorMillionYuan, double localTaxMillionYuan) =>
        localTaxMillionYuan == 0 ? double.NaN : 100 * toSponsorMillionYuan / localTaxMillionYuan;

    /// <summary>The second ledger of GDP: what each place may claim when output of its enclaves is attributed to it.</summary>
    /// <param name="territorial">Output on the territory of every place, enclaves with their host [m yuan].</param>
    /// <param name="claims">What sponsors may claim.</param>
    /// <returns>Attributed output of every place; its sum is that of <paramref name="territorial"/>.</returns>
    public static double[] Attributed(ReadOnlySpan<double> territorial, IEnumerable<AttributionClaim> claims)
    {
        var moved = new StableSum[territorial.Length];
        for (var place = 0; place < moved.Length; place++)
        {
            moved[place].Add(territorial[place]);
        }

        foreach (var claim in claims)
        {
            if (claim.SponsorShare is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"the sponsor's share is {claim.SponsorShare}; expected 0 to 1.", nameof(claims));
            }

            var amount = claim.SponsorShare * claim.Output;
            moved[claim.Sponsor].Add(amount);
            moved[claim.Host].Add(-amount);
        }

        return Array.ConvertAll(moved, sum => sum.Total);
    }
}
