using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.World;

/// <summary>The state at the end of 2019Q4. Every figure is observed, estimated or synthetic; the marks stand with the data.</summary>
/// <param name="Clusters">Firms of every cluster.</param>
/// <param name="Parks">One record per zone and enclave park.</param>
/// <param name="Cities">One record per city.</param>
/// <param name="FieldShares">μ_k: share of field k in national demand.</param>
/// <param name="MarketAccess">MA at quarter 0, cities × fields.</param>
/// <param name="ReturnToCapital">Mean profit rate of each park at quarter 0, per quarter.</param>
/// <param name="Parameters">The default vector of parameters from which the state was built.</param>
public sealed record InitialState(
    IReadOnlyList<InitialCluster> Clusters, IReadOnlyList<InitialPark> Parks, IReadOnlyList<InitialCity> Cities,
    double[] FieldShares, double[] MarketAccess, double[] ReturnToCapital, double[] Parameters)
{
    /// <summary>A parameter of the base state.</summary>
    public double this[Parameter parameter] => Parameters[(int)parameter];
}

/// <summary>A park at quarter 0. Money per quarter.</summary>
/// <param name="WageSkilled">m yuan per person and quarter.</param>
/// <param name="WageOther">m yuan per person and quarter.</param>
/// <param name="Staff">Skilled and other staff, persons.</param>
/// <param name="StaffCapacity">Ecap: staff beyond which congestion bites (E2), persons.</param>
/// <param name="Skilled">Its part in the market for skilled persons.</param>
/// <param name="Other">Its part in the market for other persons.</param>
public sealed record InitialPark(
    double WageSkilled, double WageOther, double Staff, double StaffCapacity, TalentPosition Skilled, TalentPosition Other);

/// <summary>A city's hinterland at quarter 0. Money per quarter.</summary>
/// <param name="LnProductivity">ln A_h.</param>
/// <param name="Capital">m yuan.</param>
/// <param name="SkilledPersons">Persons.</param>
/// <param name="OtherPersons">Persons.</param>
/// <param name="WageSkilled">m yuan per person and quarter.</param>
/// <param name="WageOther">m yuan per person and quarter.</param>
/// <param name="Deposits">Deposits of households, m yuan.</param>
/// <param name="Knowledge">Stock of R&amp;D knowledge, m yuan.</param>
/// <param name="AttractionByField">Attraction per unit of output, by field: a_hk = share_k · Y_h.</param>
/// <param name="GraduateShare">Share of the nation's new skilled persons.</param>
/// <param name="EntrantShare">Share of the nation's new other workers.</param>
/// <param name="Skilled">Its part in the market for skilled persons.</param>
/// <param name="Other">Its part in the market for other persons.</param>
public sealed record InitialCity(
    double LnProductivity, double Capital, double SkilledPersons, double OtherPersons, double WageSkilled, double WageOther,
    double Deposits, double Knowledge, double[] AttractionByField, double GraduateShare, double EntrantShare,
    TalentPosition Skilled, TalentPosition Other);

/// <summary>A place's constants in the talent exchange, inverted so that quarter 0 is in balance.</summary>
/// <param name="Pull">W_q: weight of the place as a destination at quarter 0.</param>
/// <param name="Stay">Weight of staying, at quarter 0.</param>
/// <param name="Openings">J_q: openings at quarter 0, persons.</param>
/// <param name="LeaveShare">Share of staff that leaves at quarter 0, retirement included.</param>
public readonly record struct TalentPosition(double Pull, double Stay, double Openings, double LeaveShare);
