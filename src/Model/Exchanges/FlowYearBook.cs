using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Exchanges;

/// <summary>
/// Keeps what is needed to rebuild a year's matrix of flows M_pq = f_pq · x_p · y_q: the two vectors of every quarter, for the lanes
/// that record flows. The matrix itself exists for one lane at a time.
/// </summary>
internal sealed class FlowYearBook
{
    private const int QuartersOfYear = 4;

    private readonly FutureBatch _batch;
    private readonly string _kind;
    private readonly double[] _kernel;
    private readonly FlowEnds _origins;
    private readonly FlowEnds _destinations;
    private readonly bool _transposed;
    private readonly double[][][] _x;
    private readonly double[][][] _y;

    /// <param name="batch">The batch.</param>
    /// <param name="kind">Kind of flow.</param>
    /// <param name="kernel">origins × destinations, or destinations × origins when <paramref name="transposed"/>.</param>
    /// <param name="origins">Origins.</param>
    /// <param name="destinations">Destinations.</param>
    /// <param name="transposed">Whether the kernel has destinations as rows.</param>
    internal FlowYearBook(
        FutureBatch batch, string kind, double[] kernel, FlowEnds origins, FlowEnds destinations, bool transposed = false)
    {
        _batch = batch;
        _kind = kind;
        _kernel = kernel;
        _origins = origins;
        _destinations = destinations;
        _transposed = transposed;
        _x = NewBook(origins.Codes.Count);
        _y = NewBook(destinations.Codes.Count);

        double[][][] NewBook(int count) => Enumerable.Range(0, QuartersOfYear)
            .Select(_ => batch.FlowLanes.Select(_ => new double[count]).ToArray()).ToArray();
    }

    /// <summary>Keeps the vectors of a quarter for the flow lanes inside one block; vectors are places × 8, offset by a first place.</summary>
    internal void Keep(int quarter, int lane, double[] x, int firstX, double[] y, int firstY)
    {
        var ofYear = Quarter.FromIndex(quarter).OfYear - 1;
        for (var i = 0; i < _batch.FlowLanes.Count; i++)
        {
            var within = _batch.FlowLanes[i] - lane;
            if (within is < 0 or >= Lanes.Block)
            {
                continue;
            }

            Copy(x, firstX, within, _x[ofYear][i]);
            Copy(y, firstY, within, _y[ofYear][i]);
        }
    }

    /// <summary>Adds the rows of the calendar year that ends with the last kept quarter.</summary>
    internal void AddYear(int year, List<FlowYear> rows)
    {
        for (var i = 0; i < _batch.FlowLanes.Count; i++)
        {
            var matrix = new double[_origins.Codes.Count * _destinations.Codes.Count];
            for (var p = 0; p < _origins.Codes.Count; p++)
            {
                for (var q = 0; q < _destinations.Codes.Count; q++)
                {
                    matrix[(p * _destinations.Codes.Count) + q] = Kernel(p, q) * PairSum(i, p, q);
                }
            }

            FlowSelection.Add(rows, new FlowYear(_batch.FlowLanes[i], _kind, year, "", "", 0), matrix, _origins, _destinations);
        }
    }

    /// <summary>Takes down the year so far of a lane that records flows.</summary>
    internal void Save(LaneStateWriter to)
    {
        var i = _batch.FlowIndexOf(to.Lane);
        var section = to.Section(_kind, i < 0 ? 0 : Length);
        for (var quarter = 0; quarter < QuartersOfYear && i >= 0; quarter++)
        {
            _x[quarter][i].CopyTo(section);
            _y[quarter][i].CopyTo(section[_x[quarter][i].Length..]);
            section = section[(_x[quarter][i].Length + _y[quarter][i].Length)..];
        }
    }

    /// <summary>Takes over the year so far.</summary>
    internal void Load(LaneStateReader from)
    {
        var i = _batch.FlowIndexOf(from.Lane);
        var section = from.FlowSection(_kind, i >= 0, Length);
        for (var quarter = 0; quarter < QuartersOfYear && section.Length > 0; quarter++)
        {
            section[.._x[quarter][i].Length].CopyTo(_x[quarter][i]);
            section = section[_x[quarter][i].Length..];
            section[.._y[quarter][i].Length].CopyTo(_y[quarter][i]);
            section = section[_y[quarter][i].Length..];
        }
    }

    private int Length => QuartersOfYear * (_origins.Codes.Count + _destinations.Codes.Count);

    private double Kernel(int origin, int destination) => _transposed
        ? _kernel[(destination * _origins.Codes.Count) + origin]
        : _kernel[(origin * _destinations.Codes.Count) + destination];

    private double PairSum(int i, int p, int q)
    {
        var sum = 0.0;
        for (var quarter = 0; quarter < QuartersOfYear; quarter++)
        {
            sum += _x[quarter][i][p] * _y[quarter][i][q];
        }

        return sum;
    }

    private static void Copy(double[] from, int first, int within, double[] to)
    {
        for (var place = 0; place < to.Length; place++)
        {
            to[place] = from[((first + place) * Lanes.Block) + within];
        }
    }
}
