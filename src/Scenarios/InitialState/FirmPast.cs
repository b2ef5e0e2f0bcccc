using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>What the years before the base state have left to a firm.</summary>
/// <param name="Age">Quarters since its birth, 1 upward.</param>
/// <param name="DemandState">v of quarter 0, log points.</param>
/// <param name="StaffOverTarget">Staff over desired staff at quarter 0 [1], the same for both kinds.</param>
/// <param name="AdvertisedOverTarget">Staff that was desired when vacancies were last advertised, before the last shock, over desired staff [1].</param>
/// <param name="CapitalOverTarget">Capital over desired capital at quarter 0 [1].</param>
/// <param name="Growth">Growth of its value added beyond the trend over these years, log points.</param>
internal readonly record struct FirmPast(
    double Age, double DemandState, double StaffOverTarget, double AdvertisedOverTarget, double CapitalOverTarget, double Growth);

/// <summary>Draws the pasts of firms: a firm that has just grown is short of staff and capital, one that has just shrunk has too much.</summary>
/// <remarks>
/// One firm under the law of the model (E1-1, E1-2, E4-3, E5-3 and E6-2 with all vacancies filled and money enough) for the last five years or
/// since its birth, around the growth of the trend. Before, every firm started with the gap of the trend: staff of zones fell by 5 % in two
/// years against what firms desired, until the spread of gaps had built up.
/// </remarks>
internal sealed class FirmPasts
{
    private const int Quarters = 20;

    // Blocks of draws from here on belong to the quarters before the base state.
    private const uint FirstQuarter = 16;

    private readonly double[] _parameters;
    private readonly double _stationary;
    private readonly double _staffElasticity;
    private readonly double _staffKept;
    private readonly double _capitalKept;
    private readonly double _lnStaffOnTrend;
    private readonly double _lnCapitalOnTrend;

    /// <summary>Prepares what all firms share.</summary>
    /// <param name="parameters">The default vector of parameters.</param>
    internal FirmPasts(double[] parameters)
    {
        _parameters = parameters;
        var persistence = P(Parameter.DemandPersistence);
        _stationary = Math.Sqrt(1 - (persistence * persistence));
        _staffElasticity = P(Parameter.SkilledElasticity) + P(Parameter.OtherElasticity);
        var (hire, invest) = (P(Parameter.HireSpeed), P(Parameter.InvestmentSpeed));
        _staffKept = LaneMath.Exp(Spread(hire) - TrendGrowth.FirmStaff);
        _capitalKept = LaneMath.Exp(Spread(invest) - TrendGrowth.Firm);
        // Vacancies are for what was desired a quarter ago, investment is for what is desired now.
        _lnStaffOnTrend = LaneMath.Log(OnTrend(hire * _staffKept, hire, _staffKept));
        _lnCapitalOnTrend = LaneMath.Log(OnTrend(invest, invest, _capitalKept));
    }

    /// <summary>The past of one firm.</summary>
    /// <param name="cluster">Index of the cluster, a key of the draws.</param>
    /// <param name="record">Index of the record, a key of the draws.</param>
    /// <param name="age">Quarters since its birth.</param>
    /// <param name="lnRelativeSize">ln(va/v̄): large firms have smaller shocks.</param>
    internal FirmPast Draw(int cluster, int record, double age, double lnRelativeSize)
    {
        var demandScale = P(Parameter.DemandShock) * Math.Sqrt(2);
        var shockScale = P(Parameter.ShockScale) * LaneMath.Exp(-P(Parameter.ShockSizeExponent) * lnRelativeSize);
        var first = Words(0);
        // A firm younger than these years was born with all it desired and no state of demand (E7-3).
        var isYoung = age < Quarters;
        var quarters = isYoung ? (int)age : Quarters;
        var opening = isYoung ? 0 : NormalQuantile.Of(KeyedRandom.Uniform53(first.Word0, first.Word1)) * P(Parameter.DemandShock) / _stationary;
        var (lnStaffBefore, lnCapitalBefore) = isYoung ? (0, 0) : (_lnStaffOnTrend, _lnCapitalOnTrend);
        // Beyond the trend, which all of them follow: ln va, and staff and capital over what is desired at the first quarter.
        var (state, lnProductivity, lnValueAdded, lnValueAddedBefore) = (opening, 0.0, 0.0, 0.0);
        var (lnStaff, lnCapital) = (lnStaffBefore, lnCapitalBefore);
        for (var quarter = 1; quarter <= quarters; quarter++)
        {
            var (advertised, desired) = (LaneMath.Exp(lnValueAddedBefore), LaneMath.Exp(lnValueAdded));
            var staff = LaneMath.Exp(lnStaff) * _staffKept;
            staff += P(Parameter.HireSpeed) * Math.Max((advertised * _staffKept) - staff, 0);
            staff -= P(Parameter.DismissSpeed) * Math.Max(staff - desired, 0);
            var capital = LaneMath.Exp(lnCapital) * _capitalKept;
            capital += Math.Max(P(Parameter.InvestmentSpeed) * (desired - capital), -P(Parameter.CapitalDepreciation) * capital);
            (lnStaff, lnCapital, lnValueAddedBefore) = (LaneMath.Log(staff), LaneMath.Log(capital), lnValueAdded);

            var words = Words(quarter);
            lnProductivity += shockScale * VarianceGamma.Draw(words.Word0);
            state = (P(Parameter.DemandPersistence) * state) + (demandScale * VarianceGamma.Draw(words.Word1));
            lnValueAdded = state - opening + (P(Parameter.DemandCurvature) * (lnProductivity
                + (_staffElasticity * (lnStaff - lnStaffBefore)) + (P(Parameter.CapitalElasticity) * (lnCapital - lnCapitalBefore))));
        }

        return new FirmPast(
            age, state, LaneMath.Exp(lnStaff - lnValueAdded), LaneMath.Exp(lnValueAddedBefore - lnValueAdded), LaneMath.Exp(lnCapital - lnValueAdded), lnValueAdded);

        RandomBlock Words(int quarter) => KeyedRandom.Block(
            KeyedRandom.Key(0, 0), (uint)record, (uint)cluster, FirstQuarter + (uint)quarter, (uint)DrawPurpose.InitialState);
    }

    /// <summary>A stock over what is desired without shocks: what is added a quarter, per desired, over what is not kept.</summary>
    private static double OnTrend(double added, double speed, double kept) => added / (1 - ((1 - speed) * kept));

    /// <summary>How far the growth of one firm lies below that of their sum, log points a quarter.</summary>
    /// <remarks>Half the variance of growth, v's and that of ln A, over the quarters in which the stock follows (Jensen), per quarter.</remarks>
    private double Spread(double speed)
    {
        var quarters = 1 / speed;
        var persistence = P(Parameter.DemandPersistence);
        var demand = P(Parameter.DemandShock) * P(Parameter.DemandShock) / (1 - (persistence * persistence));
        var productivity = P(Parameter.DemandCurvature) * P(Parameter.ShockScale);
        var variance = (2 * demand * (1 - LaneMath.Pow(persistence, quarters))) + (quarters * productivity * productivity / 2);
        return variance / 2 / quarters;
    }

    private double P(Parameter parameter) => _parameters[(int)parameter];
}
