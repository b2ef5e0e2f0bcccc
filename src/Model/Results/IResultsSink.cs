using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Results;

/// <summary>Where batches hand their results. Implemented outside the model.</summary>
public interface IResultsSink
{
    /// <summary>Starts to receive a batch. Nothing becomes visible to readers before it is published.</summary>
    /// <param name="batch">Number of the batch within the study plan.</param>
    /// <param name="futures">Its futures in lane order.</param>
    /// <param name="branch">The history they share with other futures, whose rows count as theirs; null when they have run it themselves.</param>
    IBatchResults Open(int batch, IReadOnlyList<Future> futures, LaneBranch? branch = null);
}

/// <summary>The results of one running batch. Disposing without <see cref="Publish"/> throws the batch's rows away.</summary>
public interface IBatchResults : IDisposable
{
    /// <summary>Adds one quarter. The arrays may be reused by the caller as soon as the call has returned.</summary>
    void Write(IReadOnlyList<TableQuarter> tables);

    /// <summary>Adds one calendar year's flows between places.</summary>
    void WriteFlows(IReadOnlyList<FlowYear> flows);

    /// <summary>Makes all rows of the batch visible at once, or none.</summary>
    void Publish(BatchOutcome outcome);
}
