using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Ledger;

/// <summary>One balance of eight lanes: opening stock and signed flows against the closing stock. Checked always, also in release builds.</summary>
/// <remarks>Eq. E15-1: closing = opening + Σ flows. Error at most one unit of the account and 1e-9 of the volume Σ|terms|.</remarks>
public struct Conservation
{
    private Vec _sum;
    private Vec _rounding;
    private Vec _volume;

    /// <summary>Starts from an opening stock.</summary>
    public static Conservation From(Vec opening)
    {
        var balance = default(Conservation);
        balance.Add(opening);
        return balance;
    }

    /// <summary>What opening stock and flows imply.</summary>
    public readonly Vec Total => _sum + _rounding;

    /// <summary>Adds a signed flow (compensated, so that the check itself does not round).</summary>
    public void Add(Vec flow)
    {
        var sum = _sum + flow;
        var larger = Vector512.GreaterThanOrEqual(Vector512.Abs(_sum), Vector512.Abs(flow));
        _rounding += Vector512.ConditionalSelect(larger, _sum - sum + flow, flow - sum + _sum);
        _sum = sum;
        _volume += Vector512.Abs(flow);
    }

    /// <summary>Throws when the closing stock is not what opening and flows imply.</summary>
    /// <exception cref="LedgerViolation">A lane is out of balance, or not a number.</exception>
    public readonly void Require(Vec closing, string equation, Account account, in LedgerScope scope)
    {
        var expected = Total;
        var error = Vector512.Abs(closing - expected);
        var volume = _volume + Vector512.Abs(closing);
        var allowed = Vector512.Min(Vector512.Create(account.Unit), Vector512.Create(Account.Relative) * volume);
        if (Vector512.LessThanOrEqualAll(error, allowed))
        {
            return;
        }

        for (var i = 0; i < Lanes.Block; i++)
        {
            if (!(error[i] <= allowed[i]))
            {
                throw new LedgerViolation(
                    equation, account.Name, Quarter.FromIndex(scope.Quarter), scope.Place, scope.FutureAt(i), closing[i], expected[i]);
            }
        }
    }
}

/// <summary>Where and when a balance is drawn, for the message of a violation.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Place">The place.</param>
/// <param name="Quarter">Quarters since 2019Q4.</param>
/// <param name="Lane">First lane of the block.</param>
public readonly record struct LedgerScope(FutureBatch Batch, string Place, int Quarter, int Lane)
{
    /// <summary>The future in lane i of the block, or the last one when the lane is padding.</summary>
    public Future FutureAt(int i) => Batch.Futures[Math.Min(Lane + i, Batch.Futures.Count - 1)];
}
