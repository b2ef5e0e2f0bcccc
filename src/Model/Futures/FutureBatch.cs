using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;

namespace Torch.Sim.Model.Futures;

/// <summary>The futures that run together and everything exogenous to them: seeds, parameters, policy, the national path.</summary>
/// <remarks>All tables are rows × lanes. Lanes beyond the last future repeat it and are never reported.</remarks>
public sealed class FutureBatch
{
    private readonly LaneTable _commonStep;

    /// <summary>Builds the batch.</summary>
    /// <param name="futures">The futures in lane order.</param>
    /// <param name="parameters">Parameters, one lane per future, padded.</param>
    /// <param name="policy">Channels by quarter.</param>
    /// <param name="nationalPath">Baseline GDP by quarter from 2019Q4 on, m yuan per quarter at 2019 prices.</param>
    /// <param name="baselineOutputIndex">
    /// ln Q of the own baseline by quarter (quarter 0 first) for every lane, or null for a lane that is its own baseline.
    /// </param>
    /// <param name="flowLanes">Lanes whose flows between places are recorded pair by pair.</param>
    /// <param name="isolated">True for a lane in which all flows between places are frozen at their first value (a placebo test).</param>
    /// <param name="receiptLanes">From which lane every lane takes its receipts, see <see cref="ReceiptLanes"/>; null for its own.</param>
    public FutureBatch(
        IReadOnlyList<Future> futures, ParameterTable parameters, PolicySchedule policy, IReadOnlyList<double> nationalPath,
        IReadOnlyList<double[]?> baselineOutputIndex, IReadOnlyList<int>? flowLanes = null, IReadOnlyList<bool>? isolated = null,
        IReadOnlyList<int[]>? receiptLanes = null)
    {
        Futures = futures;
        LaneCount = Lanes.For(futures.Count);
        Parameters = parameters;
        Policy = policy;
        NationalPath = nationalPath;
        FlowLanes = flowLanes ?? [];
        Quarters = policy.Quarters;
        var seeds = new ulong[LaneCount];
        BaselineOutputIndex = new LaneTable(Quarters + 1, LaneCount);
        IsScenario = new double[LaneCount];
        IsIsolated = new double[LaneCount];
        ReceiptLanes = new ReceiptLanes(receiptLanes, futures.Count);
        HasOpenBooks = new double[LaneCount];
        for (var lane = 0; lane < LaneCount; lane++)
        {
            var future = Math.Min(lane, futures.Count - 1);
            seeds[lane] = (ulong)futures[future].Seed;
            IsIsolated[lane] = isolated is not null && isolated[future] ? 1 : 0;
            HasOpenBooks[lane] = IsIsolated[lane] > 0 || ReceiptLanes.IsMirrored(lane) ? 1 : 0;
            if (baselineOutputIndex[future] is { } index)
            {
                IsScenario[lane] = 1;
                for (var quarter = 0; quarter <= Quarters; quarter++)
                {
                    BaselineOutputIndex.Row(quarter)[lane] = index[quarter];
                }
            }
        }

        Seeds = seeds;
        Law = new FirmLaw(parameters, LaneCount);
        _commonStep = CommonStepPath(parameters, Quarters, LaneCount);
    }

    /// <summary>The futures in lane order.</summary>
    public IReadOnlyList<Future> Futures { get; }

    /// <summary>Lanes: the number of futures rounded up to a multiple of eight.</summary>
    public int LaneCount { get; }

    /// <summary>Number of quarters after the base state.</summary>
    public int Quarters { get; }

    /// <summary>Parameters × lanes.</summary>
    public ParameterTable Parameters { get; }

    /// <summary>Quarters × channels × lanes.</summary>
    public PolicySchedule Policy { get; }

    /// <summary>Baseline GDP by quarter, m yuan.</summary>
    public IReadOnlyList<double> NationalPath { get; }

    /// <summary>Lanes whose flows between places are recorded pair by pair.</summary>
    public IReadOnlyList<int> FlowLanes { get; }

    /// <summary>Position of a lane among <see cref="FlowLanes"/>, or −1.</summary>
    internal int FlowIndexOf(int lane)
    {
        for (var i = 0; i < FlowLanes.Count; i++)
        {
            if (FlowLanes[i] == lane)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>ln Q of the own baseline, quarters × lanes.</summary>
    public LaneTable BaselineOutputIndex { get; }

    /// <summary>1 where the lane is measured against a baseline, else 0.</summary>
    public double[] IsScenario { get; }

    /// <summary>1 where all flows are frozen, else 0.</summary>
    public double[] IsIsolated { get; }

    /// <summary>From which lane every lane takes its receipts.</summary>
    public ReceiptLanes ReceiptLanes { get; }

    /// <summary>1 where the books of the nation cannot close, since receipts are frozen or another lane's; else 0.</summary>
    public double[] HasOpenBooks { get; }

    /// <summary>Seed of every lane.</summary>
    public ulong[] Seeds { get; }

    /// <summary>What follows from the parameters alone.</summary>
    public FirmLaw Law { get; }

    /// <summary>Eight seeds from <paramref name="lane"/> on.</summary>
    public Vector512<ulong> SeedBlock(int lane) => Vector512.Create(Seeds.AsSpan(lane, Lanes.Block));

    /// <summary>The common step of demand for parks' goods in a quarter, log points.</summary>
    /// <remarks>Eq. E1-7: cov(t) = cov up to 2020Q4, then cov · 2^(−(t − 2020Q4)/half-life): the same for every firm of a park.</remarks>
    public Vector512<double> CommonStep(int quarter, int lane) => _commonStep[quarter, lane];

    private static LaneTable CommonStepPath(ParameterTable parameters, int quarters, int lanes)
    {
        const int lastFull = 4; // 2020Q4
        var path = new LaneTable(quarters + 2, lanes);
        for (var lane = 0; lane < lanes; lane += Lanes.Block)
        {
            var step = parameters[Parameter.CommonStep, lane];
            var decay = LaneMath.Exp(Vector512.Create(-LaneMath.Log(2.0)) / parameters[Parameter.CommonStepHalfLife, lane]);
            for (var quarter = 1; quarter <= quarters + 1; quarter++)
            {
                step = quarter > lastFull ? step * decay : step;
                path[quarter, lane] = step;
            }
        }

        return path;
    }
}
