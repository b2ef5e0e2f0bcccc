namespace Torch.Sim.Model.Futures;

/// <summary>An exchange through which places act on each other. The settlement is none of them: every lane settles its own money.</summary>
public enum ExchangeKind
{
    /// <summary>Persons.</summary>
    Talent,

    /// <summary>Public and venture money, firms that move.</summary>
    Capital,

    /// <summary>Contracts and spillovers.</summary>
    Technology,

    /// <summary>Goods, and national income.</summary>
    Orders,
}
