using System.Collections.Concurrent;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Grains.Tests;

/// <summary>Keeps states in this process, for all silos of a test.</summary>
public sealed class MemoryStates : IStateStore
{
    private static readonly ConcurrentDictionary<(string Store, int Quarter, Future Future), IReadOnlyList<AgentState>> s_states = new();

    /// <summary>Times that states were opened.</summary>
    public static int Opened { get; set; }

    /// <summary>Changes what is kept under a store's name.</summary>
    public static void Spoil(string store, Func<AgentState, AgentState> change)
    {
        foreach (var (key, states) in s_states.Where(pair => pair.Key.Store == store))
        {
            s_states[key] = [.. states.Select(change)];
        }
    }

    /// <inheritdoc/>
    public IStateWriter Create(StateKey key) => new Writer(key);

    /// <inheritdoc/>
    public IStateReader Open(StateKey key)
    {
        Opened++;
        return new Reader([.. key.Futures.Select(future => s_states[(key.Store, key.Quarter, future)])], [.. key.Futures.Select(future => $"{key.Store}, seed {future.Seed}")]);
    }

    private sealed class Writer(StateKey key) : IStateWriter
    {
        private readonly List<AgentState> _states = [];

        public void Add(AgentState state) => _states.Add(state);

        public void Publish()
        {
            for (var lane = 0; lane < key.Futures.Count; lane++)
            {
                s_states[(key.Store, key.Quarter, key.Futures[lane])] = [.. _states.Select(state => state with { Lanes = [state.Lanes[lane]] })];
            }
        }

        public void Dispose()
        {
        }
    }

    private sealed class Reader(IReadOnlyList<AgentState>[] states, string[] origins) : IStateReader
    {
        private int _next;

        public AgentState Next()
        {
            var next = _next++;
            return states[0][next] with { Lanes = [.. states.Select(lane => lane[next].Lanes[0])], Origins = origins };
        }

        public void End() => Assert.Equal(states[0].Count, _next);

        public void Dispose()
        {
        }
    }
}
