using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>What the scenarios of a study move, resolved to places of a world.</summary>
/// <param name="Levers">The levers that any scenario moves, by name in ordinal order.</param>
/// <param name="Programmes">What every scenario moves, by its name.</param>
public sealed record PolicyBook(PolicyLever[] Levers, IReadOnlyDictionary<string, PolicyProgramme> Programmes)
{
    /// <summary>A book without levers for one scenario.</summary>
    /// <param name="scenario">Its name.</param>
    public static PolicyBook Baseline(string scenario) =>
        new([], new Dictionary<string, PolicyProgramme>(StringComparer.Ordinal) { [scenario] = PolicyProgramme.None });

    /// <summary>Resolves scenarios.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="world">The world.</param>
    /// <param name="quarters">Quarters after 2019Q4.</param>
    /// <exception cref="InvalidInputException">A lever is moved twice at one place, or a national lever at some places only.</exception>
    public static PolicyBook Of(IReadOnlyList<ScenarioFile> scenarios, World world, int quarters)
    {
        var levers = scenarios.SelectMany(scenario => scenario.Paths).Select(path => path.Lever.Law)
            .DistinctBy(lever => lever.Name, StringComparer.Ordinal).OrderBy(lever => lever.Name, StringComparer.Ordinal).ToArray();
        var programmes = scenarios.ToDictionary(
            scenario => scenario.Name, scenario => Programme(scenario, levers, world, quarters), StringComparer.Ordinal);
        return new PolicyBook(levers, programmes);
    }

    /// <summary>The last quarter in which all scenarios are still the same future: the one before any lever of any of them leaves its base.</summary>
    /// <param name="quarters">Quarters after 2019Q4; the answer when no lever ever moves.</param>
    public int SharedQuarters(int quarters)
    {
        var moves = Programmes.Values.SelectMany(programme => programme.Moves).ToArray();
        var moved = Enumerable.Range(0, quarters + 1).Where(quarter => Array.Exists(moves, move => move.At(quarter) != 0));
        return moved.Select(quarter => Math.Max(0, quarter - 1)).FirstOrDefault(quarters);
    }

    private static PolicyProgramme Programme(ScenarioFile scenario, PolicyLever[] levers, World world, int quarters)
    {
        var moves = scenario.Paths.Select(path => new PolicyMove(
            Array.FindIndex(levers, lever => string.Equals(lever.Name, path.Lever.Name, StringComparison.Ordinal)),
            [.. Enumerable.Range(0, quarters + 1).Select(quarter => path.ValueAt(quarter) - path.Lever.Base)],
            PlacesOf(path, world))).ToArray();
        foreach (var group in moves.GroupBy(move => move.Lever).Where(group => group.Count() > 1))
        {
            var twice = group.Any(move => move.Places.Length == 0)
                || group.SelectMany(move => move.Places).GroupBy(place => place).Any(place => place.Count() > 1);
            if (twice)
            {
                throw new InvalidInputException(new ScenarioProblem(
                    scenario.Path, 1, 1, $"lever '{levers[group.Key].Name}' is moved twice at one place", "scopes of one lever that do not overlap"));
            }
        }

        return new PolicyProgramme(moves);
    }

    private static int[] PlacesOf(LeverPath path, World world)
    {
        var scope = path.Scope;
        var places = new SortedSet<int>();
        for (var place = 0; place < world.PlaceCount; place++)
        {
            var city = world.Cities[world.CityOf(place)];
            var (region, province) = place < world.Zones.Count ? (world.Zones[place].Region, world.Zones[place].Province) : (city.Region, city.Province);
            if (scope.Regions.Contains(region, StringComparer.Ordinal) || scope.Regions.Contains(province, StringComparer.Ordinal))
            {
                places.Add(place);
            }
        }

        for (var zone = 0; zone < world.Zones.Count; zone++)
        {
            if (scope.Zones.Contains(world.Zones[zone].Code, StringComparer.Ordinal))
            {
                places.Add(zone);
            }
        }

        foreach (var tier in scope.Tiers)
        {
            places.UnionWith(ZoneTiers.Of(world, tier));
        }

        var rings = new CoreRings(world);
        foreach (var ring in scope.Rings)
        {
            places.UnionWith(rings.PlacesOf(CoreRings.Names.ToList().IndexOf(ring)));
        }

        return [.. places];
    }
}
