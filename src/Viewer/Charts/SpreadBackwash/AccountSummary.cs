using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>Accounts summed up over the futures.</summary>
/// <param name="Spread">Median received.</param>
/// <param name="Backwash">Median lost.</param>
/// <param name="Net">Received minus lost, taken in each future.</param>
internal sealed record AccountSummary(double Spread, double Backwash, Interval Net)
{
    /// <summary>Sums accounts future by future, then takes the quantiles of the sums.</summary>
    public static AccountSummary Of(IReadOnlyCollection<CityAccount> accounts)
    {
        var futures = accounts.First().Spread.Count;
        var spread = new double[futures];
        var backwash = new double[futures];
        foreach (var account in accounts)
        {
            for (var i = 0; i < futures; i++)
            {
                spread[i] += account.Spread[i];
                backwash[i] += account.Backwash[i];
            }
        }

        var net = Quantile.Spread(spread.Zip(backwash, (received, lost) => received - lost));
        return new AccountSummary(Quantile.Spread(spread).Median, Quantile.Spread(backwash).Median, new Interval(net.P05, net.Median, net.P95));
    }
}
