using Torch.Sim.Grains.Studies;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Hosting;

/// <summary>Keeps states of futures in files, one a future, below the folder that a store is named by; what cannot be stored ends the batch for good.</summary>
public sealed class StateStore : IStateStore
{
    /// <inheritdoc/>
    public IStateWriter Create(StateKey key) => new Writer(key);

    /// <inheritdoc/>
    public IStateReader Open(StateKey key) => new Reader(key);

    private static string PathOf(StateKey key, int lane) => LaneStateFile.PathOf(key.Store, Quarter.FromIndex(key.Quarter), key.Futures[lane]);

    private static LaneStateHeader Header(StateKey key, int lane) => new(
        StudyPlanner.ModelVersion, AgentState.Version, key.World.DataHash, key.World.FirmsPerRecord, LaneStateHeader.HashOf(key.Parameters[lane]),
        Quarter.FromIndex(key.Quarter).ToString(), key.Futures[lane].Scenario, key.Futures[lane].Seed, key.Futures[lane].Draw);

    private static T Store<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (ResultsStoreException error)
        {
            throw new ResultsLostException(error.Message);
        }
    }

    private sealed class Writer : IStateWriter
    {
        private readonly List<LaneStateFileWriter> _files = [];

        internal Writer(StateKey key)
        {
            for (var lane = 0; lane < key.Futures.Count; lane++)
            {
                var (path, header) = (PathOf(key, lane), Header(key, lane));
                _files.Add(Store(() => new LaneStateFileWriter(path, header)));
            }
        }

        public void Add(AgentState state) => All(lane => _files[lane].Add(state.Name, state.Lanes[lane]));

        public void Publish() => All(lane => _files[lane].Publish());

        public void Dispose() => _files.ForEach(file => file.Dispose());

        private void All(Action<int> action) => Store(() =>
        {
            for (var lane = 0; lane < _files.Count; lane++)
            {
                action(lane);
            }

            return true;
        });
    }

    private sealed class Reader : IStateReader
    {
        private readonly List<LaneStateFileReader> _files = [];
        private readonly List<string> _paths = [];

        internal Reader(StateKey key)
        {
            for (var lane = 0; lane < key.Futures.Count; lane++)
            {
                var (path, header) = (PathOf(key, lane), Header(key, lane));
                _paths.Add(path);
                _files.Add(Store(() => new LaneStateFileReader(path, header)));
            }
        }

        public AgentState Next() => Store(() =>
        {
            var parts = _files.ConvertAll(file => file.Next());
            var other = parts.FindIndex(part => !string.Equals(part.Name, parts[0].Name, StringComparison.Ordinal));
            return other < 0
                ? new AgentState(parts[0].Name, [.. parts.Select(part => part.Values)], _paths)
                : throw new LaneStateException($"{_paths[other]}: found the state of {parts[other].Name}; expected {parts[0].Name}.");
        });

        public void End() => _files.ForEach(file => file.End());

        public void Dispose() => _files.ForEach(file => file.Dispose());
    }
}
