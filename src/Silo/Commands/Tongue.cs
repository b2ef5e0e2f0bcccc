using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Silo.Commands;

/// <summary>The language of prose and headings.</summary>
internal readonly record struct Tongue(bool Chinese)
{
    internal static Tongue Of(string language) => new(string.Equals(language, "zh", StringComparison.Ordinal));

    /// <summary>For charts and reports.</summary>
    internal Language Language => Chinese ? Language.Zh : Language.En;

    /// <summary>The text in this language.</summary>
    internal string Say(string zh, string en) => Chinese ? zh : en;
}
