using System.CommandLine;
using System.CommandLine.Parsing;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>The language of every verb: that of --lang where it is given, else Chinese on a computer set to Chinese, else English.</summary>
internal static class MessageLanguage
{
    /// <summary>The option, one for the program and all its verbs.</summary>
    internal static readonly Option<string> Option = new Option<string>("--lang")
    {
        Description = "zh or en: language of prose, messages and the chart without a language in its name; that of the computer when left out 语言",
        DefaultValueFactory = _ => IsChineseComputer() ? "zh" : "en",
        Recursive = true,
    }.AcceptOnlyFromAmong("zh", "en");

    /// <summary>zh or en, also when arguments are wrong.</summary>
    internal static string Of(ParseResult parse) => Of(parse.GetResult(Option));

    /// <summary>zh or en where it was asked for, else null.</summary>
    internal static string? Asked(ParseResult parse) => parse.GetResult(Option) is { Implicit: false } ? Of(parse) : null;

    /// <summary>For prose.</summary>
    internal static Tongue Tongue(ParseResult parse) => Commands.Tongue.Of(Of(parse));

    /// <summary>For what is said while arguments are still being read.</summary>
    internal static Tongue Tongue(SymbolResult symbol) => Commands.Tongue.Of(Of(symbol.GetResult(Option)));

    /// <summary>For messages about input.</summary>
    internal static Phraser Phraser(ParseResult parse) => Scenarios.Validation.Phraser.Of(Of(parse));

    private static string Of(OptionResult? result) => result?.Tokens is [.., { Value: "zh" or "en" } last] ? last.Value : IsChineseComputer() ? "zh" : "en";

    /// <summary>As POSIX says: the first of these variables that is set counts.</summary>
    private static bool IsChineseComputer() => new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
        .Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value))?
        .StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false;
}
