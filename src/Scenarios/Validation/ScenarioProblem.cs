namespace Torch.Sim.Scenarios.Validation;

/// <summary>One mistake in a file a user wrote. <see cref="Phraser"/> says it in English or Chinese.</summary>
/// <param name="File">File as the user named it.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Nearest">The nearest valid name, or null.</param>
public sealed record ScenarioProblem(string File, int Line, int Column, Phrase Found, Phrase Expected, string? Nearest = null)
{
    /// <summary>In English.</summary>
    public override string ToString() => Phraser.English.Say(this);
}
