namespace Torch.Sim.Grains.Studies;

/// <summary>Results could not be stored: a full disk, a folder without rights. Running again would not help.</summary>
[GenerateSerializer, Alias("Torch.Sim.ResultsLost")]
public sealed class ResultsLostException(string message) : Exception(message);
