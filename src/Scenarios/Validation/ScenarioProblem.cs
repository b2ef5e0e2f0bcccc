using System.Globalization;

namespace Torch.Sim.Scenarios.Validation;

/// <summary>One mistake in a file a user wrote.</summary>
/// <param name="File">File as the user named it.</param>
/// <param name="Line">Line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Nearest">The nearest valid name, or null.</param>
public sealed record ScenarioProblem(string File, int Line, int Column, string Found, string Expected, string? Nearest = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var where = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        var nearest = Nearest is null ? "" : $"; did you mean '{Nearest}'?";
        return $"{where}: {Found}; expected {Expected}{nearest}";
    }
}
