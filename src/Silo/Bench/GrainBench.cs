using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Silo.Hosting;

namespace Torch.Sim.Silo.Bench;

/// <summary>What the grains cost over the plain loop, how two cores help, what many futures cost.</summary>
internal sealed class GrainBench(BenchWorlds worlds, string dataFolder)
{
    private const int LaneCount = 64;
    private const int WarmQuarters = 4;

    /// <summary>Processor time of grains over that of the plain loop, and ns per record, lane and quarter of the loop.</summary>
    /// <remarks>
    /// Both run the same futures side by side on one core, a quarter each in turn, so that they meet the same machine: on two cores at once
    /// the memory they share makes every second of work dearer, which <see cref="TwoCoresOverOne"/> measures. Each clears its own garbage.
    /// </remarks>
    internal async Task<(Sample Ratio, Sample NsPerRecord)> GrainsOverSequential(int firmsPerRecord, int repeats, int quartersPerRepeat)
    {
        var world = worlds.Get(firmsPerRecord);
        var quarters = WarmQuarters + (repeats * quartersPerRepeat);
        var spec = worlds.Spec(0, 1, LaneCount, quarters);
        using var sequential = new SequentialWorld(world, spec.Build(world.NationalPath));
        using var host = await StartSilo(world, firmsPerRecord);
        var batch = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IBatchGrain>(GrainKeys.Batch(0));
        await batch.Begin(new BatchOrder(spec, Key(firmsPerRecord), ""));
        var ratios = new List<double>();
        var costs = new List<double>();
        var quarter = 0;
        CoreLimit.Allow(1);
        for (var repeat = -1; repeat < repeats; repeat++)
        {
            var steps = repeat < 0 ? WarmQuarters : quartersPerRepeat;
            var (plain, distributed) = (0.0, 0.0);
            for (var step = 0; step < steps; step++)
            {
                // The order of the two alternates, so that neither always meets the warmer machine.
                quarter++;
                plain += quarter % 2 == 0 ? await Plain() : 0;
                distributed += await Cpu(() => batch.Advance(0, quarter));
                plain += quarter % 2 != 0 ? await Plain() : 0;
            }

            if (repeat >= 0)
            {
                ratios.Add(distributed / plain);
                costs.Add(plain * 1e9 / (BenchWorlds.Records(world) * LaneCount * steps));
            }
        }

        CoreLimit.Allow(Environment.ProcessorCount);
        await batch.Abandon();
        await host.StopAsync();
        return (Sample.Of(ratios), Sample.Of(costs));

        Task<double> Plain() => Cpu(() =>
        {
            sequential.Step();
            return Task.CompletedTask;
        });
    }

    /// <summary>Wall time of two batches on two cores over that on one.</summary>
    internal async Task<Sample?> TwoCoresOverOne(int firmsPerRecord, int lanes, int repeats, int quartersPerRepeat)
    {
        if (!CoreLimit.IsSupported || Environment.ProcessorCount < 2)
        {
            return null;
        }

        var world = worlds.Get(firmsPerRecord);
        using var host = await StartSilo(world, firmsPerRecord);
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var batches = new[] { grains.GetGrain<IBatchGrain>(GrainKeys.Batch(0)), grains.GetGrain<IBatchGrain>(GrainKeys.Batch(1)) };
        var quarters = WarmQuarters + (2 * repeats * quartersPerRepeat);
        for (var i = 0; i < batches.Length; i++)
        {
            await batches[i].Begin(new BatchOrder(worlds.Spec(i, 1 + (i * lanes), lanes, quarters), Key(firmsPerRecord), ""));
        }

        var quarter = 0;
        await Steps(WarmQuarters);
        var ratios = new List<double>();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            // The order of the two alternates, for later quarters have slightly more firms.
            var first = await Timed(repeat % 2 == 0 ? 1 : 2);
            var second = await Timed(repeat % 2 == 0 ? 2 : 1);
            ratios.Add(repeat % 2 == 0 ? second / first : first / second);
        }

        CoreLimit.Allow(Environment.ProcessorCount);
        await Task.WhenAll(batches.Select(batch => batch.Abandon()));
        await host.StopAsync();
        return Sample.Of(ratios);

        async Task<double> Timed(int cores)
        {
            CoreLimit.Allow(cores);
            var start = Stopwatch.GetTimestamp();
            await Steps(quartersPerRepeat);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        async Task Steps(int steps)
        {
            var from = quarter;
            await Task.WhenAll(batches.Select(async (batch, number) =>
            {
                for (var step = 1; step <= steps; step++)
                {
                    await batch.Advance(number, from + step);
                }
            }));
            quarter += steps;
        }
    }

    /// <summary>Processor time per future of many futures over that of one batch, set-up included.</summary>
    internal async Task<Sample> ManyOverFew(int firmsPerRecord, int many, int quarters, int repeats)
    {
        var world = worlds.Get(firmsPerRecord);
        using var host = await StartSilo(world, firmsPerRecord);
        var study = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStudyGrain>("bench");
        await Run(LaneCount);
        var ratios = new List<double>();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var few = await Run(LaneCount) + await Run(LaneCount);
            var lots = await Run(many);
            few += await Run(LaneCount) + await Run(LaneCount);
            ratios.Add(lots / many / (few / (4 * LaneCount)));
        }

        await host.StopAsync();
        return Sample.Of(ratios);

        async Task<double> Run(int futures)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var orders = Enumerable.Range(0, futures / LaneCount)
                .Select(i => new BatchOrder(worlds.Spec(i, 1 + (i * LaneCount), LaneCount, quarters), Key(firmsPerRecord), "")).ToArray();
            await study.Start(new StudyOrder(orders, 2));
            while (true)
            {
                var progress = await study.Progress();
                if (progress.Done)
                {
                    return progress.Batches.All(batch => batch.Failure is null)
                        ? (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds
                        : throw new InvalidOperationException(progress.Batches.First(batch => batch.Failure is not null).Failure);
                }

                await Task.Delay(20);
            }
        }
    }

    /// <summary>Processor time of a study of three scenarios whose futures share their history, over that of one in which each runs its whole way.</summary>
    /// <remarks>44 quarters of which 24 are shared, as in a study to 2030 whose policies begin in 2026. States go through files.</remarks>
    internal async Task<Sample> BranchedOverStraight(int firmsPerRecord, int seeds, int repeats)
    {
        const int quarters = 44;
        const int fork = 24;
        var world = worlds.Get(firmsPerRecord);
        using var host = await StartSilo(world, firmsPerRecord);
        var study = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStudyGrain>("bench branching");
        var store = Directory.CreateTempSubdirectory("torch-bench-states-");
        try
        {
            await Study(branched: true);
            var ratios = new List<double>();
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                // The order of the two alternates, so that neither always meets the warmer machine.
                var first = await Study(repeat % 2 == 0);
                var second = await Study(repeat % 2 != 0);
                ratios.Add(repeat % 2 == 0 ? first / second : second / first);
            }

            return Sample.Of(ratios);
        }
        finally
        {
            await host.StopAsync();
            store.Delete(recursive: true);
        }

        async Task<double> Study(bool branched)
        {
            var baseline = worlds.Spec(0, 1, seeds, quarters);
            var scenarios = worlds.Scenarios(1, baseline, 2, fork);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var outcomes = await Stage(branched ? baseline with { Saves = [new LaneSave(fork, store.FullName)] } : baseline);
            var index = outcomes.ToDictionary(outcome => outcome.Future.Seed, outcome => outcome.OutputIndexLog);
            var ready = scenarios with { BaselineOutputIndex = [.. scenarios.Futures.Select(future => index[future.Seed])] };
            await Stage(branched
                ? ready with { Branch = new LaneBranch(fork, store.FullName, [.. ready.Futures.Select(future => baseline.Futures[future.Seed - 1])], "") }
                : ready);
            return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        }

        async Task<IReadOnlyList<FutureOutcome>> Stage(BatchSpec spec)
        {
            await study.Start(new StudyOrder([new BatchOrder(spec, Key(firmsPerRecord), "")], 1));
            while (true)
            {
                var progress = await study.Progress();
                if (progress.Done)
                {
                    return progress.Batches[0].Failure is { } failure ? throw new InvalidOperationException(failure) : progress.Finished[0].Outcome.Futures;
                }

                await Task.Delay(20);
            }
        }
    }

    /// <summary>Processor time of some work, its garbage included and no older one.</summary>
    private static async Task<double> Cpu(Func<Task> action)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        await action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }

    private async Task<IHost> StartSilo(World world, int firmsPerRecord)
    {
        var source = new WorldSource(dataFolder);
        source.Add(Key(firmsPerRecord), world);
        var host = SiloHost.Build(source, new BatchOptions());
        await host.StartAsync();
        return host;
    }

    private static WorldKey Key(int firmsPerRecord) => new("bench", firmsPerRecord);
}
