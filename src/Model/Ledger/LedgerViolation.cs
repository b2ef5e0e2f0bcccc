using System.Globalization;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Ledger;

/// <summary>Something left one place and did not arrive at another. Stops the batch; never repaired silently.</summary>
public sealed class LedgerViolation : ModelInvariantException
{
    /// <summary>Names equation, quarter, place and both sides.</summary>
    public LedgerViolation(string equation, string account, Quarter quarter, string place, Future? future, double left, double right)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{account} not conserved in {quarter} at {place} (eq. {equation}){Where(future)}: booked {left:R}, expected {right:R}, difference {left - right:G6}."))
    {
        Equation = equation;
        Account = account;
        Quarter = quarter;
        Place = place;
        Left = left;
        Right = right;
    }

    /// <summary>Number of the equation.</summary>
    public string Equation { get; }

    /// <summary>What was counted, with its unit.</summary>
    public string Account { get; }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; }

    /// <summary>The place.</summary>
    public string Place { get; }

    /// <summary>What the books hold.</summary>
    public double Left { get; }

    /// <summary>What opening stock and flows imply.</summary>
    public double Right { get; }

    private static string Where(Future? future) =>
        future is null ? "" : string.Create(CultureInfo.InvariantCulture, $" in future {future.Scenario}, seed {future.Seed}, draw {future.Draw}");
}
