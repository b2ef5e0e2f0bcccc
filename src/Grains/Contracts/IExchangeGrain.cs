using Torch.Sim.Grains.Wire;

namespace Torch.Sim.Grains.Contracts;

/// <summary>An exchange of one batch: it clears the offers of a quarter into what places receive in the next; one call a quarter.</summary>
public interface IExchangeGrain : IGrainWithStringKey
{
    /// <summary>Sets up the exchange for the batch that now owns the slot.</summary>
    [Alias("Begin")]
    ValueTask Begin(BeginMessage message);

    /// <summary>Clears the offers of a quarter.</summary>
    [Alias("Clear")]
    ValueTask<ClearedMessage> Clear(ClearMessage message);

    /// <summary>The state of some lanes as it was before the quarter just done was cleared.</summary>
    [Alias("Save")]
    ValueTask<StateMessage> Save(SaveMessage message);

    /// <summary>After <see cref="Begin"/>: takes over the state of some lanes; the quarter it was saved at is cleared first.</summary>
    [Alias("Load")]
    ValueTask Load(LoadMessage message);

    /// <summary>Lets go of the batch's state.</summary>
    [Alias("End")]
    ValueTask End();
}

/// <summary>The goods market.</summary>
[Alias("Torch.Sim.IOrderExchangeGrain")]
public interface IOrderExchangeGrain : IExchangeGrain;

/// <summary>The market for persons.</summary>
[Alias("Torch.Sim.ITalentExchangeGrain")]
public interface ITalentExchangeGrain : IExchangeGrain;

/// <summary>Public and venture money, moving firms.</summary>
[Alias("Torch.Sim.ICapitalExchangeGrain")]
public interface ICapitalExchangeGrain : IExchangeGrain;

/// <summary>Technology with contract and without.</summary>
[Alias("Torch.Sim.ITechnologyExchangeGrain")]
public interface ITechnologyExchangeGrain : IExchangeGrain;

/// <summary>Money that moves to an address.</summary>
[Alias("Torch.Sim.ISettlementGrain")]
public interface ISettlementGrain : IExchangeGrain;
