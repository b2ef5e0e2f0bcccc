using System.Text.RegularExpressions;

namespace Torch.Sim.Silo.Commands;

/// <summary>What the command-line library says of wrong arguments; it knows English only.</summary>
internal static partial class ParseMessages
{
    private static readonly (Regex English, string Chinese)[] s_forms =
    [
        (Unrecognized(), "无法识别的命令或参数“$1”。"),
        (NoCommand(), "缺少命令。"),
        (ArgumentMissing(), "命令“$1”缺少必需的参数。"),
        (ValueMissing(), "选项 $1 缺少值。"),
        (OptionMissing(), "缺少必需的选项 $1。"),
        (NotAmong(), "“$1”不在可选值之列；应为下列之一：$2"),
        (NotParsed(), "选项 $2 的值“$1”无法理解。"),
        (Several(), "选项 $1 只能有一个值，却给了 $2 个。"),
    ];

    /// <summary>The message in a language; in English when its form is not known.</summary>
    internal static string Say(string message, Tongue tongue)
    {
        var (english, chinese) = Array.Find(s_forms, form => tongue.Chinese && form.English.IsMatch(message));
        return english is null ? message : english.Replace(message, chinese);
    }

    [GeneratedRegex("^Unrecognized command or argument '(.*)'\\.$", RegexOptions.None, 1000)]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Required command was not provided\\.$", RegexOptions.None, 1000)]
    private static partial Regex NoCommand();

    [GeneratedRegex("^Required argument missing for command: '(.*)'\\.$", RegexOptions.None, 1000)]
    private static partial Regex ArgumentMissing();

    [GeneratedRegex("^Required argument missing for option: '(.*)'\\.$", RegexOptions.None, 1000)]
    private static partial Regex ValueMissing();

    [GeneratedRegex("^Option '(.*)' is required\\.$", RegexOptions.None, 1000)]
    private static partial Regex OptionMissing();

    [GeneratedRegex("^Argument '(.*)' not recognized\\. Must be one of:\\s*(.*)$", RegexOptions.Singleline, 1000)]
    private static partial Regex NotAmong();

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.*)' as expected type '.*'\\.$", RegexOptions.None, 1000)]
    private static partial Regex NotParsed();

    [GeneratedRegex("^Option '(.*)' expects a single argument but (.*) were provided\\.$", RegexOptions.None, 1000)]
    private static partial Regex Several();
}
