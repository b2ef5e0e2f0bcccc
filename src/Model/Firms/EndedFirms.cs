using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>What happens to the firms that exit or move to another park in one block of lanes (E7, E9).</summary>
/// <remarks>
/// Eq. E7-6: estate of an exiting firm = cash + 0.4 K; the bank takes min(debt, estate), owners the rest; 0.6 K is scrap; staff go to the city.
/// Eq. E9-8: a moving firm takes along capital, cash, debt, knowledge and a part of its staff; it sells nothing in the quarter of the move.
/// </remarks>
internal sealed class EndedFirms
{
    private readonly LaneTable _report;
    private readonly AgeCohorts _cohorts;
    private readonly List<MovingFirm> _movers;
    private readonly double[] _record = new double[FirmColumns.Count * Lanes.Block];
    private readonly int _cluster;
    private readonly int _quarter;
    private readonly Vec _follow;
    private readonly int _lane;

    internal EndedFirms(LaneTable report, AgeCohorts cohorts, List<MovingFirm> movers, int cluster, int quarter, Vec follow, int lane)
    {
        _report = report;
        _cohorts = cohorts;
        _movers = movers;
        _cluster = cluster;
        _quarter = quarter;
        _follow = follow;
        _lane = lane;
    }

    /// <summary>Books the lanes of a record that exit or move.</summary>
    /// <param name="state">The record after its last quarter.</param>
    /// <param name="exits">Lanes in which it exits.</param>
    /// <param name="moves">Lanes in which it moves.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="valueAdded">Its value added of the quarter, m yuan per firm.</param>
    internal void Add(in FirmState state, Vec exits, Vec moves, int slot, Vec valueAdded)
    {
        var exiting = state.Firms & exits;
        Book(ClusterReport.Exits, exiting);
        Book(ClusterReport.ExitSkilled, exiting * state.Skilled);
        Book(ClusterReport.ExitOther, exiting * state.Other);
        Book(ClusterReport.ExitCapital, exiting * state.Capital);
        Book(ClusterReport.ExitCash, exiting * state.Cash);
        Book(ClusterReport.ExitDebt, exiting * state.Debt);
        Book(ClusterReport.ExitKnowledge, exiting * state.Knowledge);
        var estate = Vector512.FusedMultiplyAdd(Vector512.Create(Demography.ResaleShare), state.Capital, state.Cash);
        Book(ClusterReport.EstateToBank, exiting * Vector512.Min(state.Debt, estate));
        _cohorts.Remove(_lane, state.Born, exiting, _quarter, isExit: true);
        if (LaneWords.Any(moves))
        {
            Move(state, moves, slot, valueAdded);
        }
    }

    private void Move(FirmState state, Vec moves, int slot, Vec valueAdded)
    {
        var moving = state.Firms & moves;
        var stay = Vec.One - _follow;
        Book(ClusterReport.StaySkilled, moving * state.Skilled * stay);
        Book(ClusterReport.StayOther, moving * state.Other * stay);
        state.Skilled *= _follow;
        state.Other *= _follow;
        Book(ClusterReport.MovedOut, moving);
        Book(ClusterReport.MovedOutSkilled, moving * state.Skilled);
        Book(ClusterReport.MovedOutOther, moving * state.Other);
        Book(ClusterReport.MovedOutCapital, moving * state.Capital);
        Book(ClusterReport.MovedOutCash, moving * state.Cash);
        Book(ClusterReport.MovedOutDebt, moving * state.Debt);
        Book(ClusterReport.MovedOutValueAdded, moving * valueAdded);
        _cohorts.Remove(_lane, state.Born, moving, _quarter, isExit: false);
        state.Store(_record, 0);
        for (var i = 0; i < Lanes.Block; i++)
        {
            if (moving[i] > 0)
            {
                var columns = new double[FirmColumns.Count];
                for (var column = 0; column < columns.Length; column++)
                {
                    columns[column] = _record[column * Lanes.Block + i];
                }

                _movers.Add(new MovingFirm(_lane + i, _cluster, slot, columns));
            }
        }
    }

    private void Book(int row, Vec amount) => _report.Add(row, _lane, amount);
}
