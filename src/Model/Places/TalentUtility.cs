using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>What a place is worth to a mover (E8), relative to quarter 0.</summary>
/// <remarks>Eq. E8-6: W_q = W_q(0) · J_q/J_q(0) · value_q, J the openings: vacancies + 0.012 staff in a park, 0.01 persons in a city.</remarks>
public static class TalentUtility
{
    private const double TurnoverOfParks = 0.012;
    private const double TurnoverOfCities = 0.01;

    /// <summary>Openings of a park: vacancies and 1.2 % of staff, persons.</summary>
    public static Vec ParkOpenings(Vec wanted, Vec staff) =>
        Vector512.FusedMultiplyAdd(Vector512.Create(TurnoverOfParks), staff, wanted);

    /// <summary>Openings of a city: 1 % of the persons there.</summary>
    public static Vec CityOpenings(Vec persons) => Vector512.Create(TurnoverOfCities) * persons;

    /// <summary>Real wage as a factor of attraction.</summary>
    /// <remarks>Eq. E8-2: (w/c)^ε e^a with living cost c = w^0.3 · (E/E0)^0.2, all relative to quarter 0. Tombe and Zhu 2019.</remarks>
    /// <param name="elasticity">ε.</param>
    /// <param name="wage">Wage over its start.</param>
    /// <param name="size">Persons over their start.</param>
    /// <param name="attraction">a: what policy adds.</param>
    public static Vec Value(Vec elasticity, Vec wage, Vec size, Vec attraction)
    {
        var lnReal = (Vector512.Create(0.7) * LaneMath.Log(wage)) - (Vector512.Create(0.2) * LaneMath.Log(size));
        return LaneMath.Exp((elasticity * lnReal) + attraction);
    }

    /// <summary>Weight as a destination: its start, times openings and real wage relative to their start.</summary>
    public static Vec Pull(in TalentPosition start, Vec openings, Vec value) =>
        Vector512.Create(start.Pull / start.Openings) * openings * value;
}
