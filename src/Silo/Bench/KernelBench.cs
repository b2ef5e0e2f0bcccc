using System.Diagnostics;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Tests.Firms;
using Torch.Sim.Model.World;

namespace Torch.Sim.Silo.Bench;

/// <summary>The firm kernel against its scalar twin, in cache and streaming from memory, and the bandwidth of the memory.</summary>
internal sealed class KernelBench(BenchWorlds worlds)
{
    /// <summary>Bytes of state that a record's quarter reads and writes in one lane.</summary>
    internal const int BytesPerFirmQuarter = 2 * FirmColumns.Count * sizeof(double);

    private const int Quarter = 1;
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(3);

    /// <summary>Figures of the kernel.</summary>
    internal sealed record Result(Sample ScalarOverVector, Sample NsInCache, Sample NsStreaming, Sample BandwidthGigabytes);

    /// <summary>Measures, interleaved.</summary>
    internal Result Measure(int repeats)
    {
        var world = worlds.Get(BenchCommand.Tenth);
        var small = new Pass(world, 90, 8, worlds);
        var large = new Pass(world, 1_500, 64, worlds);
        var (ratios, cached, streaming, bandwidth) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var memory = new MemoryPass();
        WarmUp(small, large);
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var slow = small.Scalar(12);
            var fast = small.Vector(60);
            ratios.Add(slow / fast);
            cached.Add(fast);
            streaming.Add(large.Vector(2));
            bandwidth.Add(memory.GigabytesPerSecond());
        }

        return new Result(Sample.Of(ratios), Sample.Of(cached), Sample.Of(streaming), Sample.Of(bandwidth));
    }

    /// <summary>Until the runtime has compiled both with all its care, which it does in the background: too short a warm-up made the scalar four times slower.</summary>
    private static void WarmUp(Pass small, Pass large)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < s_warmUp)
        {
            small.Scalar(12);
            small.Vector(60);
            large.Vector(1);
        }
    }

    /// <summary>The pass over the firms of one cluster, without entry: the records stay in place but for exits, which are put back.</summary>
    private sealed class Pass
    {
        private readonly FirmStore _start;
        private readonly FirmStore _firms;
        private readonly int _lanes;
        private readonly int _cluster;
        private readonly FutureBatch _batch;
        private readonly LaneTable _inputs;
        private readonly LaneTable _means;
        private readonly LaneTable _report;

        internal Pass(World world, int records, int lanes, BenchWorlds worlds)
        {
            _cluster = Enumerable.Range(0, world.Clusters.Count).MinBy(i => Math.Abs(world.Initial.Clusters[i].Count - records));
            var initial = world.Initial.Clusters[_cluster];
            _lanes = lanes;
            _batch = worlds.Spec(0, 1, lanes, 4).Build(world.NationalPath);
            _start = new FirmStore(initial.Count, lanes);
            for (var block = 0; block < lanes / Lanes.Block; block++)
            {
                for (var slot = 0; slot < _start.Slots; slot++)
                {
                    for (var column = 0; column < FirmColumns.Count; column++)
                    {
                        FirmColumns.Store(_start.Values, _start.Offset(block, slot), column, Vector512.Create(initial.Records[column][slot]));
                    }
                }
            }

            _firms = new FirmStore(initial.Count, lanes);
            var park = world.Clusters[_cluster].Park;
            var index = world.ClustersOf(park).ToList().IndexOf(_cluster);
            _inputs = new ParkAgent(_batch, world, park).PrepareInitial()[index];
            _means = new LaneTable(ClusterMean.Count, lanes);
            _report = new LaneTable(ClusterReport.Total, lanes);
            for (var lane = 0; lane < lanes; lane += Lanes.Block)
            {
                _means[ClusterMean.Knowledge, lane] = Vector512.Create(initial.Records[FirmColumns.Knowledge].Average());
                _means[ClusterMean.LnProductivity, lane] = Vector512.Create(initial.Records[FirmColumns.LnProductivity].Average());
                _inputs[ClusterInput.FillSkilled, lane] = Vector512<double>.One;
                _inputs[ClusterInput.FillOther, lane] = Vector512<double>.One;
            }
        }

        /// <summary>ns per record and lane of the vector kernel.</summary>
        internal double Vector(int passes)
        {
            var elapsed = 0L;
            for (var pass = 0; pass < passes; pass++)
            {
                _start.Records.CopyTo(_firms.Records);
                var started = Stopwatch.GetTimestamp();
                for (var lane = 0; lane < _lanes; lane += Lanes.Block)
                {
                    var terms = FirmTerms.Load(_batch, _inputs, _means, Quarter, lane);
                    var draws = new FirmDraws(_batch.SeedBlock(lane), _cluster, Quarter);
                    var sums = default(FirmSums);
                    var ended = new EndedFirms(_report, new AgeCohorts(4, _lanes), [], _cluster, Quarter, Vector512<double>.One, lane);
                    FirmPass.Run(_firms, lane / Lanes.Block, terms, draws, ref sums, ended);
                    sums.Store(_report, lane);
                }

                elapsed += Stopwatch.GetTimestamp() - started;
            }

            return Stopwatch.GetElapsedTime(0, elapsed).TotalNanoseconds / ((double)passes * _start.Slots * _lanes);
        }

        /// <summary>ns per record and lane of the scalar twin.</summary>
        internal double Scalar(int passes)
        {
            var elapsed = 0L;
            for (var pass = 0; pass < passes; pass++)
            {
                for (var lane = 0; lane < _lanes; lane++)
                {
                    var firms = ScalarFirmTwin.Firm.Read(_start, lane);
                    var block = lane / Lanes.Block * Lanes.Block;
                    var terms = new ScalarFirmTwin.Terms(
                        FirmTerms.Load(_batch, _inputs, _means, Quarter, block), lane - block, 1);
                    var draws = new ScalarFirmTwin.Draws(_batch.Seeds[lane], _cluster, Quarter);
                    var started = Stopwatch.GetTimestamp();
                    ScalarFirmTwin.Run(firms, terms, draws, new ScalarFirmTwin.Sums(), null);
                    elapsed += Stopwatch.GetTimestamp() - started;
                }
            }

            return Stopwatch.GetElapsedTime(0, elapsed).TotalNanoseconds / ((double)passes * _start.Slots * _lanes);
        }
    }

    /// <summary>Reads and writes an array far larger than the caches, as the kernel does with firm state.</summary>
    private sealed class MemoryPass
    {
        private readonly double[] _values = new double[32 << 20];

        internal double GigabytesPerSecond()
        {
            var started = Stopwatch.GetTimestamp();
            var one = Vector512.Create(1.0);
            for (var i = 0; i < _values.Length; i += Lanes.Block)
            {
                Lanes.Store(_values, i, Lanes.Load(_values, i) + one);
            }

            return 2.0 * sizeof(double) * _values.Length / Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        }
    }
}
