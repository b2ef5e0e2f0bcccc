namespace Torch.Sim.Model.Futures;

/// <summary>What one holder of state held in some lanes at the end of a quarter.</summary>
/// <param name="Name">Its <see cref="ILaneStateful.StateName"/>.</param>
/// <param name="Lanes">The values of each lane.</param>
/// <param name="Origins">Where the values of each lane come from, for messages; empty for this process.</param>
public sealed record AgentState(string Name, double[][] Lanes, IReadOnlyList<string> Origins)
{
    /// <summary>Version of the layout of all sections: another one cannot be read.</summary>
    public const int Version = 1;

    /// <summary>Takes down some lanes.</summary>
    /// <param name="holder">Who holds the state.</param>
    /// <param name="quarter">The quarter that has ended.</param>
    /// <param name="lanes">The lanes.</param>
    public static AgentState Of(ILaneStateful holder, int quarter, IReadOnlyList<int> lanes)
    {
        var states = new double[lanes.Count][];
        for (var i = 0; i < states.Length; i++)
        {
            var writer = new LaneStateWriter(lanes[i], quarter);
            holder.Save(writer);
            states[i] = writer.ToArray();
        }

        return new AgentState(holder.StateName, states, []);
    }

    /// <summary>Puts the states into lanes from <paramref name="firstLane"/> on; the last state also fills what is left of <paramref name="laneCount"/>.</summary>
    /// <exception cref="LaneStateException">The states are not those of this holder.</exception>
    public void LoadInto(ILaneStateful holder, int quarter, int firstLane, int laneCount)
    {
        for (var i = 0; i < laneCount; i++)
        {
            var source = Math.Min(i, Lanes.Length - 1);
            var origin = source < Origins.Count ? $"{Origins[source]}: {Name}" : Name;
            var reader = new LaneStateReader(Lanes[source], origin, firstLane + i, quarter);
            if (!string.Equals(holder.StateName, Name, StringComparison.Ordinal))
            {
                throw reader.Wrong("the state of another holder", holder.StateName);
            }

            holder.Load(reader);
            reader.End();
        }
    }
}

/// <summary>The state of a whole world in some lanes at the end of a quarter, before its offers are cleared.</summary>
/// <param name="Quarter">The quarter, counted from 2019Q4.</param>
/// <param name="Agents">Parks each followed by its clusters, cities, exchanges, books.</param>
public sealed record SavedLanes(int Quarter, IReadOnlyList<AgentState> Agents)
{
    /// <summary>Some of the lanes, in an order of their own; a lane may come several times.</summary>
    public SavedLanes Pick(params int[] lanes) => new(
        Quarter,
        [.. Agents.Select(agent => agent with
        {
            Lanes = [.. lanes.Select(lane => agent.Lanes[lane])],
            Origins = agent.Origins.Count == 0 ? [] : [.. lanes.Select(lane => agent.Origins[lane])],
        })]);
}
