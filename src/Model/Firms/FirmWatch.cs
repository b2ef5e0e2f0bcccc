using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Firms;

/// <summary>Follows every firm record of one cluster in one lane, quarter by quarter: microdata. Reads the firms, never writes to them.</summary>
/// <remarks>
/// What a firm did in a quarter is not kept by the pass over the firms, which keeps sums only. The watch rehearses the pass on a copy of the records,
/// one record at a time, on the same terms and draws: the same bits, so what it sees adds up to what the cluster reports.
/// </remarks>
internal sealed class FirmWatch
{
    /// <summary>Quarters of revenue and R&amp;D that are remembered: four years, for growth over three.</summary>
    internal const int MemoryQuarters = 16;

    private readonly FirmStore _firms;
    private readonly double[] _copy;
    private readonly int _cluster;
    private readonly int _block;
    private readonly int _i;
    private readonly int[] _generation;
    private readonly int[] _known;
    private readonly int[] _knownBefore;
    private readonly double[] _revenue;
    private readonly double[] _rd;
    private readonly Acted[] _acted;
    private readonly bool[] _freeAfterPass;
    private int _quarter;

    /// <summary>Begins with the records of the base state.</summary>
    internal FirmWatch(FirmStore firms, int cluster, int lane)
    {
        (_firms, _cluster, _block, _i) = (firms, cluster, lane / Lanes.Block, lane % Lanes.Block);
        var slots = firms.Slots;
        _copy = new double[slots * FirmColumns.Stride];
        _generation = Enumerable.Range(0, slots).Select(slot => Now(slot, FirmColumns.Firms) > 0 ? 1 : 0).ToArray();
        _known = new int[slots];
        _knownBefore = new int[slots];
        _revenue = new double[slots * MemoryQuarters];
        _rd = new double[slots * MemoryQuarters];
        _acted = new Acted[slots];
        _freeAfterPass = new bool[slots];
    }

    /// <summary>What a record did in the quarter.</summary>
    private readonly record struct Acted(double Firms, FirmEvent Event, FirmFlows Flows);

    /// <summary>Rehearses the quarter.</summary>
    internal void BeforePass(in FirmTerms terms, in FirmDraws draws, int block)
    {
        if (block != _block)
        {
            return;
        }

        _quarter = draws.QuarterIndex;
        Array.Copy(_firms.Values, _firms.Offset(_block, 0), _copy, 0, _copy.Length);
        Span<double> scratch = stackalloc double[FirmTile.ScratchLength];
        Span<int> slotOfTile = stackalloc int[FirmTile.Size];
        var tile = new FirmTile(_copy, 0, scratch, slotOfTile);
        for (var slot = 0; slot < _firms.Slots; slot++)
        {
            var firms = Then(slot, FirmColumns.Firms);
            if (firms > 0)
            {
                tile.Add(slot);
                _acted[slot] = Rehearse(tile, terms, draws, firms);
                tile.Clear();
                Remember(slot);
            }
            else
            {
                _acted[slot] = default;
            }
        }
    }

    /// <summary>Sees which slots the pass has freed.</summary>
    internal void AfterPass(int block)
    {
        for (var slot = 0; block == _block && slot < _firms.Slots; slot++)
        {
            _freeAfterPass[slot] = Now(slot, FirmColumns.Firms) == 0;
        }
    }

    /// <summary>Sees which slots entrants and arrivals have taken.</summary>
    internal void AtEnd(int block)
    {
        for (var slot = 0; block == _block && slot < _firms.Slots; slot++)
        {
            if (_freeAfterPass[slot] && Now(slot, FirmColumns.Firms) > 0)
            {
                _generation[slot]++;
                (_knownBefore[slot], _known[slot]) = (_known[slot], 0);
            }
        }
    }

    /// <summary>The records of the quarter, in slot order; of a slot that changed hands first the record that left.</summary>
    internal IEnumerable<FirmQuarter> Tell()
    {
        for (var slot = 0; slot < _firms.Slots; slot++)
        {
            var acted = _acted[slot];
            var there = Now(slot, FirmColumns.Firms);
            var fresh = there > 0 && _freeAfterPass[slot];
            if (acted.Firms > 0 && acted.Event != FirmEvent.Stays)
            {
                var born = (int)Then(slot, FirmColumns.Born);
                yield return new FirmQuarter(
                    _cluster, slot, fresh ? _generation[slot] - 1 : _generation[slot], acted.Event, born, acted.Firms, 0, acted.Flows,
                    StocksOf(column => Then(slot, column)), Years(slot, born, fresh ? _knownBefore[slot] : _known[slot]));
            }

            if (there > 0)
            {
                var born = (int)Now(slot, FirmColumns.Born);
                var happened = !fresh ? FirmEvent.Stays : born == _quarter ? FirmEvent.Born : FirmEvent.MovedIn;
                yield return new FirmQuarter(
                    _cluster, slot, _generation[slot], happened, born, fresh ? 0 : acted.Firms, there, fresh ? default : acted.Flows,
                    StocksOf(column => Now(slot, column)), Years(slot, born, _known[slot]));
            }
        }
    }

    private Acted Rehearse(in FirmTile tile, in FirmTerms terms, in FirmDraws draws, double firms)
    {
        var sums = default(FirmSums);
        FirmPass.Act(tile, terms, draws, ref sums);
        var record = tile.Start().At(0);
        var uniform = record.Get(FirmTile.ExitUniform)[_i];
        var hazard = record.Get(FirmTile.Hazard)[_i];
        var ending = uniform < hazard ? FirmEvent.Exited : uniform < hazard + terms.Relocation[_i] ? FirmEvent.MovedOut : FirmEvent.Stays;
        return new Acted(firms, ending, new FirmFlows(
            record.Get(FirmTile.ValueAdded)[_i], record.Get(FirmTile.Wages)[_i], sums.Income.Profit[_i] / firms, sums.Income.ProfitTax[_i] / firms,
            record.Get(FirmTile.Rd)[_i], record.Get(FirmTile.TechnologyBought)[_i], sums.Spending.Investment[_i] / firms,
            (sums.Loans.New + sums.Spending.Overdrafts)[_i] / firms, sums.Loans.Repaid[_i] / firms));
    }

    private void Remember(int slot)
    {
        var at = (slot * MemoryQuarters) + (_quarter % MemoryQuarters);
        _revenue[at] = _acted[slot].Flows.Revenue;
        _rd[at] = _acted[slot].Flows.Rd;
        _known[slot] = Math.Min(_known[slot] + 1, MemoryQuarters);
    }

    private FirmYears Years(int slot, int born, int known)
    {
        var age = _quarter - born;
        var young = age <= known;
        var window = Math.Min(12, known);
        var intensity = window >= 4 ? Sum(_rd, 0, window) / Sum(_revenue, 0, window) : double.NaN;
        return new FirmYears(
            age, known, Year(_revenue, 0), Year(_rd, 0), Year(_revenue, 4), Year(_revenue, 8), Year(_revenue, 12), intensity);

        double Year(double[] values, int ago) =>
            known >= ago + 4 ? Sum(values, ago, 4)
            : young && ago == 0 ? Sum(values, 0, known)
            : double.NaN;

        double Sum(double[] values, int ago, int quarters)
        {
            var sum = 0.0;
            for (var k = ago; k < ago + quarters; k++)
            {
                sum += values[(slot * MemoryQuarters) + ((_quarter - k) % MemoryQuarters)];
            }

            return sum;
        }
    }

    private double Now(int slot, int column) => _firms.At((_block * Lanes.Block) + _i, slot, column);

    private double Then(int slot, int column) => _copy[(slot * FirmColumns.Stride) + (column * Lanes.Block) + _i];

    private static FirmStocks StocksOf(Func<int, double> column) => new(
        column(FirmColumns.Skilled), column(FirmColumns.Other), column(FirmColumns.Capital), column(FirmColumns.Knowledge),
        column(FirmColumns.LnProductivity), column(FirmColumns.Cash), column(FirmColumns.Debt));
}
