using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.Futures;

/// <summary>Numbers of the firm block that follow from the parameters alone (rows × lanes), computed once per batch.</summary>
public sealed class FirmLaw
{
    private const int HazardRows = 5;
    private const int JensenRow = 5;
    private const int BreakthroughRow = 6;
    private const int UserCostRow = 7;

    private readonly LaneTable _rows;

    internal FirmLaw(ParameterTable parameters, int lanes)
    {
        _rows = new LaneTable(8, lanes);
        for (var lane = 0; lane < lanes; lane += Lanes.Block)
        {
            for (var row = 0; row < HazardRows; row++)
            {
                _rows[row, lane] = QuarterlyHazard(parameters[(Parameter)((int)Parameter.ExitYear1 + row), lane]);
            }

            var curvature = parameters[Parameter.DemandCurvature, lane];
            var span = parameters[Parameter.CapitalElasticity, lane] + parameters[Parameter.SkilledElasticity, lane]
                + parameters[Parameter.OtherElasticity, lane];
            var amplification = curvature / (Vector512<double>.One - (span * curvature));
            _rows[JensenRow, lane] = Vector512.Create(0.25) * amplification;
            var tail = parameters[Parameter.BreakthroughTail, lane];
            var meanGain = (tail / (tail - amplification) - Vector512<double>.One) / amplification;
            _rows[BreakthroughRow, lane] = parameters[Parameter.BreakthroughRate, lane] * meanGain;
            _rows[UserCostRow, lane] = curvature * parameters[Parameter.CapitalElasticity, lane]
                / (parameters[Parameter.InterestRate, lane] + parameters[Parameter.CapitalDepreciation, lane]
                    + parameters[Parameter.RiskPremium, lane]);
        }
    }

    /// <summary>Quarterly exit hazard of an age class: year 1, 2, 3, 4 to 7, later. Eq. E7-5: q = 1 − (1 − h)^¼.</summary>
    public Vector512<double> ExitHazard(int ageClass, int lane) => _rows[ageClass, lane];

    /// <summary>¼ m_A: times b² it is the Jensen term ½ m_A var(u) of E4-3. Eq. E1-8: m_A = ρ_d/(1 − νρ_d).</summary>
    public Vector512<double> JensenFactor(int lane) => _rows[JensenRow, lane];

    /// <summary>Drift that offsets the mean effect of breakthroughs on the size of firms, log points a quarter. Eq. E4-7: p · (τ/(τ − m_A) − 1)/m_A.</summary>
    public Vector512<double> BreakthroughOffset(int lane) => _rows[BreakthroughRow, lane];

    /// <summary>K*/va: desired capital per quarterly value added. Eq. E5-6: K* = ρ_d α va/(r + δ_K + π).</summary>
    public Vector512<double> CapitalPerValueAdded(int lane) => _rows[UserCostRow, lane];

    private static Vector512<double> QuarterlyHazard(Vector512<double> annual) =>
        Vector512<double>.One - LaneMath.Exp(Vector512.Create(0.25) * LaneMath.Log(Vector512<double>.One - annual));
}
