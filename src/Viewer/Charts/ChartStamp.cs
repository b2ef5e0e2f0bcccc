namespace Torch.Sim.Viewer.Charts;

/// <summary>Where the figures of a chart come from: what every chart says in its frame and in its data file.</summary>
public sealed record ChartStamp
{
    /// <summary>Name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Short plan hash.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The seeds in words, such as "1-200".</summary>
    public required string Seeds { get; init; }

    /// <summary>Version of the program that simulated.</summary>
    public required string Version { get; init; }

    /// <summary>Futures that were run, all scenarios together.</summary>
    public required int FuturesRun { get; init; }

    /// <summary>Futures among them that failed and are in no band.</summary>
    public required int FuturesFailed { get; init; }

    /// <summary>True when the bands hold draws of the uncertain parameters and not only the luck of the seeds.</summary>
    public required bool ParameterDraws { get; init; }

    /// <summary>Where the observed figures come from, in Chinese.</summary>
    public required string SourceZh { get; init; }

    /// <summary>Where the observed figures come from, in English.</summary>
    public required string SourceEn { get; init; }

    /// <summary>The stamp in one cell of a data file.</summary>
    public string Provenance => $"simulated: Torch.Sim {Version}; study {Study}; plan {PlanHash}; seeds {Seeds}; "
        + (ParameterDraws ? "with parameter draws" : "parameters fixed");

    /// <summary>Refuses counts that contradict each other.</summary>
    /// <exception cref="ArgumentException">Fewer than no futures, or more failed than were run.</exception>
    public void Check()
    {
        if (FuturesRun < 1 || FuturesFailed < 0 || FuturesFailed > FuturesRun)
        {
            throw new ArgumentException($"{FuturesFailed} of {FuturesRun} futures cannot have failed.");
        }
    }
}
