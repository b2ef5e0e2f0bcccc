using Torch.Sim.Viewer.Charts.Dumbbell;

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

        double[] net = [.. spread.Zip(backwash, (received, lost) => received - lost).Order()];
        return new AccountSummary(
            Quantile([.. spread.Order()], 0.5), Quantile([.. backwash.Order()], 0.5),
            new Interval(Quantile(net, 0.05), Quantile(net, 0.5), Quantile(net, 0.95)));
    }

    /// <summary>Linear between the order statistics, as the results store's own quantiles are.</summary>
    private static double Quantile(double[] sorted, double probability)
    {
        var place = probability * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
