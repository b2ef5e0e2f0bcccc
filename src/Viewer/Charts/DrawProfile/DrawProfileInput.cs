namespace Torch.Sim.Viewer.Charts.DrawProfile;

/// <summary>How outcomes depend on the values that futures draw for uncertain parameters.</summary>
public sealed record DrawProfileInput
{
    /// <summary>One or two parameters, a row of panels each.</summary>
    public required IReadOnlyList<ProfileParameter> Parameters { get; init; }

    /// <summary>From 1 to 3 outcomes, a column of panels each.</summary>
    public required IReadOnlyList<ProfileOutcome> Outcomes { get; init; }

    /// <summary>The futures.</summary>
    public required IReadOnlyList<ProfileFuture> Futures { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>A drawn parameter.</summary>
/// <param name="Name">Name in the parameter file.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="From">Lower end of its range.</param>
/// <param name="To">Upper end.</param>
/// <param name="Default">Value of a study that does not draw it.</param>
public sealed record ProfileParameter(string Name, string TitleZh, string TitleEn, double From, double To, double Default);

/// <summary>An outcome.</summary>
/// <param name="Name">Name for the data file.</param>
/// <param name="TitleZh">Chinese title as it stands inside a sentence.</param>
/// <param name="TitleEn">English title as it stands inside a sentence.</param>
/// <param name="UnitZh">Chinese unit.</param>
/// <param name="UnitEn">English unit.</param>
/// <param name="IsDifference">True to print signs.</param>
public sealed record ProfileOutcome(string Name, string TitleZh, string TitleEn, string UnitZh, string UnitEn, bool IsDifference);

/// <summary>One future.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Drawn">Drawn value of each parameter.</param>
/// <param name="Outcomes">Value of each outcome.</param>
public sealed record ProfileFuture(int Seed, IReadOnlyList<double> Drawn, IReadOnlyList<double> Outcomes);
