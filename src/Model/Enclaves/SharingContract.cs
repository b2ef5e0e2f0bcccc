namespace Torch.Sim.Model.Enclaves;

/// <summary>How the local tax of an enclave park is split between park, sponsor and host, by contract year.</summary>
/// <param name="Steps">Steps in rising order of their first contract year; the first begins in year 1.</param>
public sealed record SharingContract(IReadOnlyList<SharingStep> Steps)
{
    /// <summary>The step in force in a contract year (1 upward).</summary>
    public SharingStep InYear(int contractYear)
    {
        var step = Steps[0];
        foreach (var later in Steps)
        {
            if (later.FromYear <= contractYear)
            {
                step = later;
            }
        }

        return step;
    }
}

/// <summary>One step of a sharing schedule; the three shares sum to 1.</summary>
/// <param name="FromYear">First contract year of the step.</param>
/// <param name="Park">Share kept in the park.</param>
/// <param name="Sponsor">Share of the sponsor (飞出地).</param>
/// <param name="Host">Share of the host (飞入地).</param>
public readonly record struct SharingStep(int FromYear, double Park, double Sponsor, double Host);
