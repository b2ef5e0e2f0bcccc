using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Ledger;

/// <summary>What was ordered is what was sold: Σ va of all places is GDP, to one yuan.</summary>
internal static class NationLedger
{
    internal static void Check(FutureBatch batch, QuarterOffers offers, LaneTable nation, int quarter)
    {
        for (var lane = 0; lane < batch.LaneCount; lane += Lanes.Block)
        {
            var sold = default(Conservation);
            for (var place = 0; place < offers.Places.Count; place++)
            {
                sold.Add(offers.At(place, Offer.ValueAdded, lane));
            }

            // Where flows are frozen orders do not react, so they need not close.
            var isolated = Vector512.GreaterThan(Lanes.Load(batch.IsIsolated, lane), Vec.Zero);
            var ordered = Vector512.ConditionalSelect(isolated, sold.Total, nation[OrderReceipt.Gdp, lane]);
            sold.Require(ordered, "E1", Account.Money, new LedgerScope(batch, "the nation", quarter, lane));
        }
    }
}
