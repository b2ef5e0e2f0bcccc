using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Money for the zones of one quarter, m yuan: the same numbers for the exchange that gives it and the one that collects it.</summary>
/// <remarks>
/// Eq. E9-4: public fund = φ_g · GDP, a part of it grants, the rest equity; private money = φ_p · GDP, and 0.9 per yuan of public equity,
/// which it follows (Fu and Ng 2020; Huang, Qiu, Wu and Yao 2023).
/// </remarks>
/// <param name="Grants">R&amp;D grants of the public fund.</param>
/// <param name="Equity">Equity of the public fund.</param>
/// <param name="Following">Private money that follows public equity.</param>
/// <param name="Private">Other private venture money.</param>
internal readonly record struct NationalFunds(Vec Grants, Vec Equity, Vec Following, Vec Private)
{
    /// <summary>Money of the quarter after <paramref name="quarter"/>.</summary>
    internal static NationalFunds Of(FutureBatch batch, QuarterOffers offers, int quarter, int lane)
    {
        var p = batch.Parameters;
        var policy = batch.Policy;
        var gdp = offers.Sum(Offer.ValueAdded, lane);
        var fund = p[Parameter.PublicFund, lane] * Scale(Channel.PublicFund) * gdp;
        var share = p[Parameter.PublicGrantShare, lane] + policy.NationalShift(Channel.PublicGrantShare, quarter + 1, lane);
        var grants = Vector512.Min(Vector512.Max(share, Vec.Zero), Vec.One) * fund;
        var equity = fund - grants;
        return new NationalFunds(
            grants, equity, p[Parameter.VentureCrowdIn, lane] * Scale(Channel.VentureCrowdIn) * equity, p[Parameter.PrivateVenture, lane] * gdp);

        Vec Scale(Channel channel) => Vector512.Max(Vec.Zero, Vec.One + policy.NationalShift(channel, quarter + 1, lane));
    }
}
