using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Shows how far a run is: a table of scenarios that moves on a terminal, plain lines elsewhere.</summary>
internal sealed class RunDisplay : IAsyncDisposable
{
    private const int BarCells = 20;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly StudyPlan _plan;
    private readonly Tongue _tongue;
    private readonly RunTally _tally;
    private readonly FinishedBands _bands;
    private readonly bool _live;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _shown = Task.CompletedTask;
    private LiveDisplayContext? _context;
    private string _stage = "";
    private int _lastPercent = -1;

    /// <summary>Begins with what an earlier sitting has finished.</summary>
    internal RunDisplay(RunOptions options, StudyPlan plan, RunFolder folder, IEnumerable<Future> done, int toSimulate)
    {
        _plan = plan;
        _tongue = Tongue.Of(options.Language);
        _tally = new RunTally(plan, done, toSimulate);
        _bands = new FinishedBands(folder);
        _live = !options.Plain && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
    }

    /// <summary>Begins a stage.</summary>
    internal void Begin(string stage, IReadOnlyList<BatchSpec> specs)
    {
        _stage = stage;
        _tally.Begin(specs);
        if (_live && _context is null)
        {
            _shown = AnsiConsole.Live(Draw()).Overflow(VerticalOverflow.Ellipsis).StartAsync(context =>
            {
                _context = context;
                return _end.Task;
            });
        }
    }

    /// <summary>Shows the progress of the stage.</summary>
    internal void Show(StudyProgress progress)
    {
        _tally.Update(progress);
        if (_live)
        {
            _bands.Refresh(_tally.Done);
            _context?.UpdateTarget(Draw());
            return;
        }

        var percent = Percent();
        if (percent / 5 != _lastPercent / 5 || _lastPercent < 0)
        {
            _lastPercent = percent;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent,3} %  {Stage()}, {_tally.Quarter}, {Clock()}"));
        }
    }

    /// <summary>Ends a stage.</summary>
    internal async Task Finish(StudyProgress progress)
    {
        _tally.Update(progress);
        _tally.End();
        if (_live)
        {
            await _bands.Settle();
            await Task.Run(_bands.Read);
            _context?.UpdateTarget(Draw());
        }
    }

    /// <summary>Leaves the last table standing and gives the terminal back.</summary>
    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        await _shown;
    }

    private string Stage() => string.Equals(_stage, "baseline", StringComparison.Ordinal) ? _tongue.Say("基准阶段", _stage) : _tongue.Say("情景阶段", _stage);

    private int Percent()
    {
        var done = (long)_tally.FutureQuartersBefore + _tally.Simulated;
        return (int)(100 * done / Math.Max(1, done + _tally.ToSimulate));
    }

    private string Clock()
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var left = _tally.Simulated == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"{_tongue.Say("约余", "about")} {(elapsed * (_tally.ToSimulate / (double)_tally.Simulated)).TotalSeconds:0} s{_tongue.Say("", " left")}, ");
        var failed = _tally.Failed == 0 ? "" : $"{_tally.Failed} {_tongue.Say("个未来失败", "futures failed")}, ";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_tongue.Say($"{_tally.Batches} 批中 {_tally.RunningBatches} 批运行", $"{_tally.RunningBatches} of {_tally.Batches} batches")}, {failed}{elapsed.TotalSeconds:0} s, {left}{Environment.WorkingSet >> 20:N0} MiB");
    }

    private Table Draw()
    {
        var to = _plan.Study.To;
        var table = new Table().RoundedBorder()
            .Title(Markup.Escape($"{_tongue.Say(_plan.Study.TitleZh, _plan.Study.TitleEn)}  {Percent()} %"))
            .Caption(Markup.Escape($"{Stage()}, {_tally.Quarter}, {Clock()}"));
        table.AddColumn(_tongue.Say("情景", "scenario"));
        table.AddColumn(_tongue.Say("进度", "progress"));
        foreach (var heading in new[]
        {
            _tongue.Say("完成", "done"), _tongue.Say("运行中", "running"), _tongue.Say("失败", "failed"),
            _tongue.Say($"{to} 占 GDP 比重中位 %", $"share of GDP {to}, median %"), _tongue.Say("90 % 区间", "90 % band"),
        })
        {
            table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned());
        }

        foreach (var scenario in _plan.Study.Scenarios)
        {
            var tally = _tally[scenario.Name];
            var (median, band) = _bands.Latest.TryGetValue(scenario.Name, out var bands)
                ? (Number(bands.P50[^1]), $"{Number(bands.P05[^1])} - {Number(bands.P95[^1])}") : ("", "");
            table.AddRow(
                Markup.Escape(_tongue.Say(scenario.TitleZh, scenario.TitleEn)), Bar(tally), $"{tally.Done}/{tally.Planned}", $"{tally.Running}",
                tally.Failed == 0 ? "0" : $"[red]{tally.Failed}[/]", median, band);
        }

        return table;
    }

    private string Bar(ScenarioTally tally)
    {
        var cells = (int)((long)BarCells * tally.FutureQuarters / Math.Max(1, tally.Planned * _plan.Quarters));
        return $"[green]{new string('━', cells)}[/][grey]{new string('─', BarCells - cells)}[/]";
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
