using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <content>The park in the market for skilled and other persons.</content>
public sealed partial class ParkAgent
{
    private void OfferTalent(LaneTable sums, LaneTable offers, int lane)
    {
        var p = _batch.Parameters;
        var skilled = sums[ClusterReport.Skilled, lane];
        var other = sums[ClusterReport.Other, lane];
        var staff = (skilled + other) / Vector512.Create(_initial.Staff);
        offers[Offer.PoolSkilled, lane] = skilled;
        offers[Offer.PoolOther, lane] = other;
        offers[Offer.WantedSkilled, lane] = sums[ClusterReport.WantedSkilled, lane];
        offers[Offer.WantedOther, lane] = sums[ClusterReport.WantedOther, lane];
        offers[Offer.OpeningsSkilled, lane] = TalentUtility.ParkOpenings(sums[ClusterReport.WantedSkilled, lane], skilled);
        offers[Offer.OpeningsOther, lane] = TalentUtility.ParkOpenings(sums[ClusterReport.WantedOther, lane], other);
        var wageSkilled = _state[ParkState.WageSkilled, lane] / Vector512.Create(_initial.WageSkilled);
        var wageOther = _state[ParkState.WageOther, lane] / Vector512.Create(_initial.WageOther);
        offers[Offer.WageRatio, lane] = wageSkilled;
        var utility = p[Parameter.WageUtility, lane];
        var attraction = _policy.Shift(Channel.TalentAttraction, lane);
        var valueSkilled = TalentUtility.Value(utility, wageSkilled, staff, attraction);
        var valueOther = TalentUtility.Value(utility, wageOther, staff, Vec.Zero);
        offers[Offer.PullSkilled, lane] = TalentUtility.Pull(_initial.Skilled, offers[Offer.OpeningsSkilled, lane], valueSkilled);
        offers[Offer.PullOther, lane] = TalentUtility.Pull(_initial.Other, offers[Offer.OpeningsOther, lane], valueOther);
        offers[Offer.StaySkilled, lane] = Vector512.Create(_initial.Skilled.Stay) * valueSkilled;
        offers[Offer.StayOther, lane] = Vector512.Create(_initial.Other.Stay) * valueOther;
        offers[Offer.ReturnRate, lane] = p[Parameter.EmigrantReturn, lane] * _policy.Scale(Channel.EmigrantReturn, lane);
        offers[Offer.ReleasedSkilled, lane] = sums[ClusterReport.DismissedSkilled, lane]
            + sums[ClusterReport.ExitSkilled, lane] + sums[ClusterReport.StaySkilled, lane];
        offers[Offer.ReleasedOther, lane] = sums[ClusterReport.DismissedOther, lane]
            + sums[ClusterReport.ExitOther, lane] + sums[ClusterReport.StayOther, lane];
        offers[Offer.StaffedSkilled, lane] = sums[ClusterReport.EntrySkilled, lane];
        offers[Offer.StaffedOther, lane] = sums[ClusterReport.EntryOther, lane];
    }
}
