using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Everything that decides the result of a calibration.</summary>
/// <param name="Files">Data.</param>
/// <param name="Parameters">Parameters with ranges and defaults.</param>
/// <param name="File">What may move and what is fitted.</param>
/// <param name="Design">Size of the design.</param>
/// <param name="Seed">Seed of the designs; futures have the seeds 1000 · Seed + 1, + 2, …, which no study of less than a thousand seeds has.</param>
public sealed record CalibrationSetting(WorldFiles Files, ParameterFile Parameters, CalibrationFile File, CalibrationDesign Design, int Seed)
{
    /// <summary>Firms a record stands for where results are checked on the full population.</summary>
    public int CheckFirmsPerRecord { get; init; } = 1;

    /// <summary>Free parameters that a run can draw.</summary>
    public IReadOnlyList<ParameterEntry> Drawn { get; } = File.Free.Where(entry => entry.CanDraw).ToArray();

    /// <summary>Free parameters from which the base state is built: one value for all vectors.</summary>
    public IReadOnlyList<ParameterEntry> SetUps { get; } = File.Free.Where(entry => !entry.CanDraw).ToArray();

    /// <summary>First seed of futures.</summary>
    public int FirstSeed => (1000 * Seed) + 1;

    /// <summary>The full vector with values for the drawn parameters.</summary>
    /// <param name="basis">Full vector that gives the others.</param>
    /// <param name="drawn">Values of <see cref="Drawn"/>.</param>
    public double[] Vector(double[] basis, double[] drawn)
    {
        var vector = (double[])basis.Clone();
        for (var i = 0; i < Drawn.Count; i++)
        {
            vector[(int)Drawn[i].Parameter] = drawn[i];
        }

        return vector;
    }

    /// <summary>A world built from a full vector.</summary>
    public World World(double[] basis, int firmsPerRecord) => WorldBuilder.Build(Files, basis, firmsPerRecord);
}
