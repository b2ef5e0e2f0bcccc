namespace Torch.Sim.Model.Futures;

/// <summary>One scenario under one seed and one draw of the uncertain parameters: one lane of a batch.</summary>
/// <param name="Id">Number of the future within its study, 0 upward in the order scenario (as the study lists them), seed, draw.</param>
/// <param name="Scenario">Name of the scenario; the first scenario of a study is its baseline.</param>
/// <param name="Seed">Key of all random draws; 1 upward. Scenarios under one seed meet the same luck.</param>
/// <param name="Draw">Number of the parameter draw; 0 is the default vector.</param>
public sealed record Future(int Id, string Scenario, int Seed, int Draw);
