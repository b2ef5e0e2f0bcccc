using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Grains.Tests;

/// <summary>Silos in this process with the grains of the simulation.</summary>
public sealed class SimulationCluster : IAsyncDisposable
{
    private SimulationCluster(InProcessTestCluster cluster)
    {
        Cluster = cluster;
    }

    /// <summary>The cluster.</summary>
    public InProcessTestCluster Cluster { get; }

    /// <summary>Calls seen by the silos, when they are counted.</summary>
    public CallCounter Calls { get; private init; } = new();

    /// <summary>Starts silos.</summary>
    public static async Task<SimulationCluster> Start(int silos, bool poison = false, bool count = false)
    {
        var calls = new CallCounter();
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<BatchBoard>();
            silo.Services.AddSingleton(new BatchOptions { PoisonSentArrays = poison });
            silo.Services.AddSingleton<IWorldSource, TestWorldSource>();
            silo.Services.AddSingleton<IResultsSource, NoResults>();
            silo.Services.AddSingleton<IStateStore, MemoryStates>();
            silo.Services.AddPlacementDirector<BatchPlacement, BatchPlacementDirector>();
            if (count)
            {
                silo.AddIncomingGrainCallFilter(calls);
            }
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SimulationCluster(cluster) { Calls = calls };
    }

    /// <summary>Runs batches through the study grain and returns digests by seed.</summary>
    public async Task<IReadOnlyDictionary<int, string>> Run(
        IEnumerable<BatchSpec> specs, WorldKey world, int inFlight = 2, Func<StudyProgress, Task>? observe = null)
    {
        var progress = await RunStage(specs, world, inFlight, observe);
        Assert.Null(progress.Failure);
        Assert.All(progress.Batches, batch => Assert.Null(batch.Failure));
        return progress.Finished.SelectMany(message => message.Outcome.Futures)
            .ToDictionary(outcome => outcome.Future.Seed, outcome => outcome.Digest);
    }

    /// <summary>Runs batches through the study grain to the end of the stage.</summary>
    public async Task<StudyProgress> RunStage(
        IEnumerable<BatchSpec> specs, WorldKey world, int inFlight = 2, Func<StudyProgress, Task>? observe = null)
    {
        var study = Cluster.Client.GetGrain<IStudyGrain>(Guid.NewGuid().ToString("N"));
        await study.Start(new StudyOrder(specs.Select(spec => new BatchOrder(spec, world, "")).ToArray(), inFlight));
        while (true)
        {
            var progress = await study.Progress();
            if (progress.Done)
            {
                return progress;
            }

            if (observe is not null)
            {
                await observe(progress);
            }

            await Task.Delay(20);
        }
    }

    /// <summary>A silo that may be stopped: it holds a batch.</summary>
    internal async Task<InProcessSiloHandle> SiloWithABatch()
    {
        // The study grain itself must live on: take a silo that holds a batch but not the study.
        var management = Cluster.Client.GetGrain<IManagementGrain>(0);
        var statistics = await management.GetDetailedGrainStatistics(["Torch.Sim.Grains.Studies.BatchGrain,Torch.Sim.Grains", "Torch.Sim.Grains.Studies.StudyGrain,Torch.Sim.Grains"]);
        var all = statistics.Length > 0 ? statistics : await management.GetDetailedGrainStatistics();
        var study = all.Where(grain => grain.GrainType.Contains("StudyGrain", StringComparison.Ordinal)).Select(grain => grain.SiloAddress).ToHashSet();
        var batch = all.Where(grain => grain.GrainType.Contains("BatchGrain", StringComparison.Ordinal)).Select(grain => grain.SiloAddress)
            .First(silo => !study.Contains(silo));
        return Cluster.Silos.First(handle => handle.SiloAddress.Equals(batch));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Cluster.StopAllSilosAsync();
        await Cluster.DisposeAsync();
    }
}
