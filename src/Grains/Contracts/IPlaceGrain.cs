using Torch.Sim.Grains.Wire;

namespace Torch.Sim.Grains.Contracts;

/// <summary>A place of one batch. It advances on what it received and returns what it offers; one call a quarter.</summary>
public interface IPlaceGrain : IGrainWithStringKey
{
    /// <summary>Sets up quarter 0 for the batch that now owns the slot and returns the first offers.</summary>
    [Alias("Begin")]
    ValueTask<OffersMessage> Begin(BeginMessage message);

    /// <summary>One quarter. Naming the quarter makes the call safe to repeat: a quarter already done returns the same offers again.</summary>
    [Alias("Advance")]
    ValueTask<OffersMessage> Advance(AdvanceMessage message);

    /// <summary>The state of some lanes at the end of the quarter just done.</summary>
    [Alias("Save")]
    ValueTask<StateMessage> Save(SaveMessage message);

    /// <summary>Takes over the state of some lanes, instead of <see cref="Begin"/>; lane 0 sets the place up.</summary>
    [Alias("Load")]
    ValueTask Load(LoadMessage message);

    /// <summary>After all lanes were loaded: the offers of the quarter they were saved at.</summary>
    [Alias("Resume")]
    ValueTask<OffersMessage> Resume(int quarter);

    /// <summary>Lets go of the batch's state.</summary>
    [Alias("End")]
    ValueTask End();
}

/// <summary>A national high-tech zone.</summary>
[Alias("Torch.Sim.IZoneGrain")]
public interface IZoneGrain : IPlaceGrain;

/// <summary>An enclave park.</summary>
[Alias("Torch.Sim.IEnclaveParkGrain")]
public interface IEnclaveParkGrain : IPlaceGrain;

/// <summary>A city with its hinterland.</summary>
[Alias("Torch.Sim.ICityGrain")]
public interface ICityGrain : IPlaceGrain;

/// <summary>An enterprise cluster: the only holder of firm state.</summary>
[Alias("Torch.Sim.IEnterpriseClusterGrain")]
public interface IEnterpriseClusterGrain : IGrainWithStringKey
{
    /// <summary>Sets up the firms of quarter 0 and returns their sums.</summary>
    [Alias("Begin")]
    ValueTask<ClusterReply> Begin(ClusterBegin message);

    /// <summary>One quarter of all firms.</summary>
    [Alias("Advance")]
    ValueTask<ClusterReply> Advance(ClusterCall message);

    /// <summary>The state of some lanes at the end of the quarter just done.</summary>
    [Alias("Save")]
    ValueTask<StateMessage> Save(SaveMessage message);

    /// <summary>Takes over the state of some lanes, instead of <see cref="Begin"/>; lane 0 sets the cluster up.</summary>
    [Alias("Load")]
    ValueTask Load(ClusterLoad message);

    /// <summary>Lets go of the firms.</summary>
    [Alias("End")]
    ValueTask End();
}
