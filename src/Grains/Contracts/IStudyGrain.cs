using Torch.Sim.Grains.Wire;

namespace Torch.Sim.Grains.Contracts;

/// <summary>A study: hands out batches, bounded in flight, and keeps the catalogue of finished ones.</summary>
[Alias("Torch.Sim.IStudyGrain")]
public interface IStudyGrain : IGrainWithStringKey
{
    /// <summary>Starts a stage of batches and returns at once; follow it with <see cref="Progress"/>.</summary>
    [Alias("Start")]
    Task Start(StudyOrder order);

    /// <summary>How far the stage is.</summary>
    [Alias("Progress")]
    Task<StudyProgress> Progress();

    /// <summary>Stops handing out batches; running ones are thrown away.</summary>
    [Alias("Cancel")]
    Task Cancel();
}
