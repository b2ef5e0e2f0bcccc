using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Silo.Commands;

/// <summary>Shows how far a run is: one line a step when plain, one line that moves on a terminal.</summary>
internal sealed class RunDisplay(bool plain, int totalFutureQuarters, int doneBefore)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly bool _live = !plain && AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
    private int _finishedStages;
    private int _lastPercent = -1;

    /// <summary>Writes a line that stays.</summary>
    internal void Say(string line)
    {
        ClearLine();
        Console.WriteLine(line);
    }

    /// <summary>Shows the progress of a stage.</summary>
    internal void Show(string stage, StudyProgress progress)
    {
        var done = doneBefore + _finishedStages + progress.Batches.Sum(Simulated);
        var percent = (int)(100L * done / Math.Max(1, totalFutureQuarters));
        if (!_live && percent / 5 == _lastPercent / 5 && _lastPercent >= 0)
        {
            return;
        }

        _lastPercent = percent;
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var fresh = done - doneBefore;
        var left = fresh == 0 ? TimeSpan.Zero : elapsed * ((totalFutureQuarters - done) / (double)fresh);
        var running = progress.Batches.Where(batch => batch.Attempt > 0 && batch.Failure is null).ToArray();
        var quarter = running.Length == 0 ? Quarter.Base : Quarter.FromIndex(running.Max(batch => batch.Quarter));
        var memory = Environment.WorkingSet >> 20;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{percent,3} %  {stage}, {quarter}, {running.Length} of {progress.Batches.Count} batches, {elapsed.TotalSeconds:0} s, about {left.TotalSeconds:0} s left, {memory:N0} MiB");
        if (_live)
        {
            ClearLine();
            Console.Write(line);
        }
        else
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>Counts a finished stage.</summary>
    internal void Finish(StudyProgress progress)
    {
        _finishedStages += progress.Batches.Sum(Simulated);
        ClearLine();
    }

    private static int Simulated(BatchProgress batch) => batch.Futures * (batch.Quarter - batch.Start);

    private void ClearLine()
    {
        if (_live)
        {
            Console.Write("\r\u001b[2K");
        }
    }
}
