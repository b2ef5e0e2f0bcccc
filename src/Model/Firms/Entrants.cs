using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Birth of firms (E7): how many, how large, and where their records go.</summary>
/// <remarks>
/// Slots of a cluster are fixed by data. When more firms are born than slots are free, the new records stand for more than one firm
/// each (super-individuals, Scheffer et al. 1995); with no free slot at all the youngest record takes the entrants in. Nothing is rationed.
/// Eq. E7-7: of B entrants on m free records the k-th stands for ⌊(k+1)B/m⌋ − ⌊kB/m⌋ firms, k from 0.
/// </remarks>
internal sealed class Entrants
{
    private readonly FutureBatch _batch;
    private readonly FirmStore _firms;
    private readonly int _cluster;
    private readonly AgeCohorts _cohorts;
    private readonly double[] _births = new double[Lanes.Block];

    internal Entrants(FutureBatch batch, FirmStore firms, int cluster, AgeCohorts cohorts)
    {
        _batch = batch;
        _firms = firms;
        _cluster = cluster;
        _cohorts = cohorts;
    }

    /// <summary>Draws the entrants of eight lanes and adds them to the records, to the stocks and to the report.</summary>
    /// <param name="terms">What all firms of the cluster share.</param>
    /// <param name="expected">Mean number of entrants.</param>
    /// <param name="meanValueAdded">Mean value added per firm, m yuan.</param>
    /// <param name="records">Living records, 0 upward.</param>
    /// <param name="report">The cluster's report, with the sums of the surviving firms in place.</param>
    /// <param name="lane">First lane.</param>
    internal void Add(in FirmTerms terms, Vec expected, Vec meanValueAdded, Vec records, LaneTable report, int lane)
    {
        var quarter = (int)terms.Quarter[0];
        DrawNumbers(expected, quarter, lane);
        var births = Vector512.Create<double>(_births);
        var free = Vector512.Create((double)_firms.Slots) - records;
        var newRecords = Vector512.Min(births, free);
        var block = lane / Lanes.Block;
        var placed = Vec.Zero;
        for (var slot = 0; slot < _firms.Slots && LaneWords.Any(Vector512.LessThan(placed, newRecords)); slot++)
        {
            var offset = _firms.Offset(block, slot);
            var empty = Vector512.Equals(FirmColumns.Load(_firms.Values, offset, FirmColumns.Firms), Vec.Zero);
            var here = empty & Vector512.LessThan(placed, newRecords);
            if (!LaneWords.Any(here))
            {
                continue;
            }

            // The k-th of m records stands for ⌊(k+1)B/m⌋ − ⌊kB/m⌋ firms: whole firms that sum to B.
            var weight = Vector512.Floor((placed + Vec.One) * births / newRecords) - Vector512.Floor(placed * births / newRecords);
            var entrant = Draw(terms, placed, meanValueAdded, quarter, lane);
            entrant.Firms = weight;
            entrant.StoreWhere(_firms.Values, offset, here);
            Book(entrant, weight & here, terms, report, lane, newRecord: Vec.One & here);
            placed += Vec.One & here;
        }

        for (var i = 0; i < Lanes.Block; i++)
        {
            if (_births[i] > 0 && newRecords[i] == 0)
            {
                AbsorbIntoYoungest(terms, meanValueAdded, quarter, report, lane, i);
            }
        }
    }

    private static Vector512<ulong> Wide(int value) => Vector512.Create((ulong)value);

    private void DrawNumbers(Vec expected, int quarter, int lane)
    {
        for (var i = 0; i < Lanes.Block; i++)
        {
            var parts = Math.Ceiling(expected[i] / Demography.LargestPoissonMean);
            _births[i] = 0;
            for (var part = 0; part < parts; part++)
            {
                var words = KeyedRandom.Block(
                    _batch.Seeds[lane + i], (uint)part, (uint)_cluster, (uint)quarter, (uint)DrawPurpose.EntrantNumber);
                _births[i] += Demography.Poisson(expected[i] / parts, KeyedRandom.Uniform53(words.Word0, words.Word1));
            }
        }
    }

    /// <summary>The entrant of a given ordinal in each lane: size lognormal, inputs at their targets, productivity by inversion.</summary>
    /// <remarks>Eq. E7-3: va = s · v̄ · e^(σz − σ²/2), at most half of v̄; K, S, L at target; R = R&amp;D/(δ_R + g), of a spin-off R̄ per va.</remarks>
    private FirmState Draw(in FirmTerms t, Vec ordinal, Vec meanValueAdded, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var words = KeyedRandom.Block(
            _batch.SeedBlock(lane), Vector512.ConvertToUInt64(ordinal), Wide(_cluster), Wide(quarter), Wide((int)DrawPurpose.Entrant));
        var normal = NormalQuantile.Of(KeyedRandom.Uniform53(words.Word0, words.Word1));
        var spinOff = Vector512.LessThan(KeyedRandom.Uniform(words.Word2), p[Parameter.SpinOffShare, lane]);
        var spread = p[Parameter.EntrantSpread, lane];
        var relative = p[Parameter.EntrantSize, lane] * LaneMath.Exp((spread * normal) - (Vector512.Create(0.5) * spread * spread));
        relative = Vector512.ConditionalSelect(spinOff, relative * p[Parameter.SpinOffSize, lane], relative);
        var valueAdded = meanValueAdded * Vector512.Min(relative, Vector512.Create(0.5));

        FirmState f;
        f.Firms = Vec.One;
        f.Born = t.Quarter;
        f.DemandState = Vec.Zero;
        f.Capital = t.CapitalTarget * valueAdded;
        f.SkilledTarget = t.SkilledTarget * valueAdded;
        f.Skilled = f.SkilledTarget;
        f.Other = f.SkilledTarget * t.OtherPerSkilled;
        var newcomer = t.RdIntensity / (Vec.One - t.KnowledgeKept + p[Parameter.KnowledgeTrend, lane]);
        f.Knowledge = valueAdded * Vector512.ConditionalSelect(spinOff, t.MeanKnowledge / meanValueAdded, newcomer);
        f.Cash = t.Buffer * valueAdded;
        f.Debt = Vec.Zero;
        f.Attraction = valueAdded / t.MarketAccess;
        f.LnProductivity = Production.LnProductivityFor(
            t, LaneMath.Log(f.Attraction), f.DemandState, LaneMath.Log(f.Capital), LaneMath.Log(f.Skilled), LaneMath.Log(f.Other));
        return f;
    }

    private void Book(in FirmState f, Vec firms, in FirmTerms terms, LaneTable report, int lane, Vec newRecord)
    {
        report.Add(ClusterReport.Entries, lane, firms);
        report.Add(ClusterReport.EntrySkilled, lane, firms * f.Skilled);
        report.Add(ClusterReport.EntryOther, lane, firms * f.Other);
        report.Add(ClusterReport.EntryCapital, lane, firms * f.Capital);
        report.Add(ClusterReport.EntryCash, lane, firms * f.Cash);
        StockBook.Add(f, firms, newRecord, terms, report, lane);
        for (var i = 0; i < Lanes.Block; i++)
        {
            if (firms[i] > 0)
            {
                _cohorts.Add(lane + i, f.Born[i], firms[i]);
            }
        }
    }

    private void AbsorbIntoYoungest(in FirmTerms terms, Vec meanValueAdded, int quarter, LaneTable report, int lane, int i)
    {
        var youngest = StockBook.Youngest(_firms, lane + i);
        var offset = _firms.Offset(lane / Lanes.Block, youngest);
        var only = StockBook.OnlyLane(i);
        var host = FirmState.Load(_firms.Values, offset);
        var entrant = Draw(terms, Vec.Zero, meanValueAdded, quarter, lane);
        entrant.Firms = Vector512.Create(_births[i]);
        StockBook.Remove(host, host.Firms & only, terms, report, lane);
        var merged = StockBook.Merge(host, entrant, terms);
        merged.StoreWhere(_firms.Values, offset, only);
        Book(entrant, entrant.Firms & only, terms, report, lane, newRecord: Vec.Zero);
        StockBook.Remove(entrant, entrant.Firms & only, terms, report, lane);
        StockBook.Add(merged, merged.Firms & only, Vec.Zero, terms, report, lane);
        _cohorts.MoveBirth(lane + i, entrant.Born[i], host.Born[i], _births[i]);
    }
}
