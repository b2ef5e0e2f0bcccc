using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;

namespace Torch.Sim.Model.Futures;

/// <summary>Everything that says what a batch is, as plain arrays that can travel: from it any machine builds the same <see cref="FutureBatch"/>.</summary>
/// <param name="Number">Number of the batch within its study.</param>
/// <param name="Quarters">Quarters after 2019Q4.</param>
/// <param name="Futures">The futures in lane order.</param>
/// <param name="ParameterVectors">One vector of parameters per future.</param>
/// <param name="Levers">Levers that the programmes refer to.</param>
/// <param name="Programmes">Per future what its scenario moves.</param>
/// <param name="BaselineOutputIndex">Per future ln Q of its own baseline by quarter, or null when it is its own baseline.</param>
/// <param name="FlowLanes">Lanes that record flows between places.</param>
/// <param name="Isolated">Lanes in which all flows are frozen; null when there are none.</param>
/// <param name="ReceiptLanes">Per <see cref="ExchangeKind"/> and future the lane whose receipts it takes; null when every lane takes its own.</param>
/// <param name="Branch">Saved states from which the futures go on; null to start from the base state.</param>
/// <param name="Saves">When and where the states of all futures are saved; null for never.</param>
public sealed record BatchSpec(
    int Number, int Quarters, Future[] Futures, double[][] ParameterVectors, PolicyLever[] Levers,
    PolicyProgramme[] Programmes, double[]?[] BaselineOutputIndex, int[] FlowLanes, bool[]? Isolated = null,
    int[][]? ReceiptLanes = null, LaneBranch? Branch = null, LaneSave[]? Saves = null)
{
    /// <summary>Builds the batch.</summary>
    /// <param name="nationalPath">Baseline GDP by quarter from 2019Q4 on, m yuan per quarter.</param>
    public FutureBatch Build(IReadOnlyList<double> nationalPath)
    {
        var lanes = Lanes.For(Futures.Length);
        var vectors = Enumerable.Range(0, lanes).Select(lane => ParameterVectors[Math.Min(lane, Futures.Length - 1)]).ToArray();
        var programmes = Enumerable.Range(0, lanes).Select(lane => Programmes[Math.Min(lane, Futures.Length - 1)]).ToArray();
        var policy = new PolicySchedule(Levers, programmes, Quarters);
        return new FutureBatch(
            Futures, new ParameterTable(vectors), policy, nationalPath, BaselineOutputIndex, FlowLanes, Isolated, ReceiptLanes);
    }
}

/// <summary>Saved states that futures go on from.</summary>
/// <param name="Quarter">The quarter at whose end they were saved, counted from 2019Q4.</param>
/// <param name="Store">Where they lie, in words of the state store.</param>
/// <param name="Sources">In lane order the future that was saved.</param>
/// <param name="History">The run whose results up to the quarter are those of these futures too; empty when none are kept.</param>
public sealed record LaneBranch(int Quarter, string Store, Future[] Sources, string History);

/// <summary>When and where states are saved.</summary>
/// <param name="Quarter">The quarter at whose end they are saved, counted from 2019Q4.</param>
/// <param name="Store">Where they go, in words of the state store.</param>
public sealed record LaneSave(int Quarter, string Store);
