namespace Torch.Sim.Model.Ledger;

/// <summary>What is conserved, with the largest absolute error that is rounding and not a leak.</summary>
/// <param name="Name">Name with unit, for messages.</param>
/// <param name="Unit">Largest error allowed, in the account's unit.</param>
public sealed record Account(string Name, double Unit)
{
    /// <summary>Largest error allowed relative to the volume (sum of the absolute terms).</summary>
    public const double Relative = 1e-9;

    /// <summary>Firms.</summary>
    public static readonly Account Firms = new("Firms", 0.5);

    /// <summary>Skilled persons (real-valued).</summary>
    public static readonly Account Skilled = new("Skilled persons", 0.5);

    /// <summary>Other persons (real-valued).</summary>
    public static readonly Account Other = new("Other persons", 0.5);

    /// <summary>Capital, million yuan: error at most one yuan.</summary>
    public static readonly Account Capital = new("Capital (million yuan)", 1e-6);

    /// <summary>Money, million yuan: error at most one yuan.</summary>
    public static readonly Account Money = new("Money (million yuan)", 1e-6);

    /// <summary>Debt, million yuan: error at most one yuan.</summary>
    public static readonly Account Debt = new("Debt (million yuan)", 1e-6);

    /// <summary>Tax, million yuan: error at most one yuan.</summary>
    public static readonly Account Tax = new("Tax (million yuan)", 1e-6);
}
