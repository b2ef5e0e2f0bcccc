using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Clusters of all parks: 40, 25 and 15 % of a park's output to its ranked industries, the rest to "other".</summary>
/// <param name="Clusters">Clusters in the order of parks and fields.</param>
/// <param name="ValueAdded">m yuan a year, one per cluster.</param>
/// <param name="Firms">Firms, one per cluster; they sum to the park's.</param>
public sealed record ClusterAccounts(IReadOnlyList<EnterpriseCluster> Clusters, double[] ValueAdded, int[] Firms)
{
    private static readonly double[] s_shares = [0.40, 0.25, 0.15];

    /// <summary>Builds the clusters.</summary>
    public static ClusterAccounts Build(WorldFiles files, ParkAccounts parks)
    {
        var clusters = new List<EnterpriseCluster>();
        var valueAdded = new List<double>();
        var firms = new List<int>();
        var industries = files.Industries.ToLookup(industry => industry.Zone, StringComparer.Ordinal);
        for (var park = 0; park < parks.ValueAdded.Length; park++)
        {
            var code = park < files.Zones.Count ? files.Zones[park].Zone.Code : files.Enclaves[park - files.Zones.Count].Park.Code;
            var shares = Shares(industries[code]);
            var present = Enumerable.Range(0, Fields.Count).Where(field => shares[field] > 0).ToArray();
            var counts = ParkAccounts.LargestRemainder(
                present.Select(field => shares[field] * parks.Firms[park]).ToArray(), _ => true, parks.Firms[park]);
            for (var i = 0; i < present.Length; i++)
            {
                clusters.Add(new EnterpriseCluster($"{code}/{((Field)present[i]).Code()}", park, (Field)present[i]));
                valueAdded.Add(shares[present[i]] * parks.ValueAdded[park]);
                firms.Add(counts[i]);
            }
        }

        return new ClusterAccounts(clusters, [.. valueAdded], [.. firms]);
    }

    private static double[] Shares(IEnumerable<ZoneIndustry> industries)
    {
        var shares = new double[Fields.Count];
        var left = 1.0;
        foreach (var (industry, share) in industries.OrderBy(industry => industry.Rank).Zip(s_shares))
        {
            shares[(int)industry.Field] += share;
            left -= share;
        }

        shares[(int)Field.Other] += left;
        return shares;
    }
}
