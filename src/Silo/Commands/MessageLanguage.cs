using System.CommandLine;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>The language of messages: that of --lang where it is given, else Chinese on a computer set to Chinese, else English.</summary>
internal static class MessageLanguage
{
    internal static Phraser Default => Phraser.Of(IsChinese() ? "zh" : "en");

    internal static Phraser Of(ParseResult parse, Option<string> option) =>
        parse.GetResult(option) is { Implicit: false } ? Phraser.Of(parse.GetRequiredValue(option)) : Default;

    /// <summary>As POSIX says: the first of these variables that is set counts.</summary>
    private static bool IsChinese() => new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
        .Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value))?
        .StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false;
}
