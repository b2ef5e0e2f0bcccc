using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Turns a year's matrix of flows into rows: the largest fifty of every origin, the rest as "other", and exact totals between regions.</summary>
public static class FlowSelection
{
    /// <summary>Destinations listed by name for every origin.</summary>
    public const int Top = 50;

    /// <summary>Adds the rows of one matrix.</summary>
    /// <param name="rows">Receives the rows.</param>
    /// <param name="head">Lane, kind and year.</param>
    /// <param name="amounts">origins × destinations.</param>
    /// <param name="origins">Codes and regions of the origins.</param>
    /// <param name="destinations">Codes and regions of the destinations.</param>
    public static void Add(
        List<FlowYear> rows, FlowYear head, double[] amounts, FlowEnds origins, FlowEnds destinations)
    {
        var order = new int[destinations.Codes.Count];
        var keys = new double[destinations.Codes.Count];
        var names = origins.Regions.Concat(destinations.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var from = origins.Regions.Select(region => Array.IndexOf(names, region)).ToArray();
        var to = destinations.Regions.Select(region => Array.IndexOf(names, region)).ToArray();
        var totals = new double[names.Length, names.Length];
        for (var origin = 0; origin < origins.Codes.Count; origin++)
        {
            var line = amounts.AsSpan(origin * order.Length, order.Length);
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
                keys[i] = -line[i];
                totals[from[origin], to[i]] += line[i];
            }

            Array.Sort(keys, order);
            var rest = 0.0;
            for (var rank = 0; rank < order.Length; rank++)
            {
                if (rank < Top && keys[rank] < 0)
                {
                    rows.Add(head with { Origin = origins.Codes[origin], Destination = destinations.Codes[order[rank]], Amount = -keys[rank] });
                }
                else
                {
                    rest -= keys[rank];
                }
            }

            rows.Add(head with { Origin = origins.Codes[origin], Destination = "other", Amount = rest });
        }

        foreach (var start in from.Distinct().Order())
        {
            foreach (var end in to.Distinct().Order())
            {
                rows.Add(head with { Origin = "region:" + names[start], Destination = "region:" + names[end], Amount = totals[start, end] });
            }
        }
    }
}

/// <summary>Codes and regions of one side of a flow matrix.</summary>
/// <param name="Codes">Place codes.</param>
/// <param name="Regions">east, central, west, northeast.</param>
public sealed record FlowEnds(IReadOnlyList<string> Codes, IReadOnlyList<string> Regions)
{
    /// <summary>All places of a world, parks first.</summary>
    public static FlowEnds Places(World.World world) => new(
        Enumerable.Range(0, world.PlaceCount).Select(world.CodeOf).ToArray(),
        Enumerable.Range(0, world.PlaceCount).Select(place => world.Cities[world.CityOf(place)].Region).ToArray());

    /// <summary>The parks of a world.</summary>
    public static FlowEnds Parks(World.World world)
    {
        var all = Places(world);
        return new FlowEnds(all.Codes.Take(world.ParkCount).ToArray(), all.Regions.Take(world.ParkCount).ToArray());
    }

    /// <summary>The cities of a world.</summary>
    public static FlowEnds Cities(World.World world)
    {
        var all = Places(world);
        return new FlowEnds(all.Codes.Skip(world.ParkCount).ToArray(), all.Regions.Skip(world.ParkCount).ToArray());
    }
}
