using System.Text;
using System.Text.RegularExpressions;
using Torch.Sim.Scenarios.Tests.Validation;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Files;

/// <summary>Shipped files with one mistake made by rule: each is rejected at its line, in both languages.</summary>
public sealed partial class MutantTests : IDisposable
{
    private readonly DataCopy _data = new();
    private readonly FileCheckBench _bench;

    public MutantTests() => _bench = new FileCheckBench(_data.Folder);

    /// <summary>Keys that may be left out.</summary>
    private static readonly string[] s_optional = ["flow_seeds", "overlays", "draws", "base", "scope", "cost", "adverse", "seed_phrase_zh", "not_expressible"];

    public void Dispose() => _data.Dispose();

    private static readonly string[] s_long = ["levers.yaml", "parameters/parameters.yaml"];

    public static TheoryData<string> Files => [.. DataCopy.YamlFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_misspelt_key_is_named_with_the_right_one(string file)
    {
        foreach (var (lines, line, key) in Keys(file).Where(at => !IsName(file, at.Lines, at.Line)))
        {
            var problems = Rejected(file, Replace(lines, line, lines[line].Replace($"{key}:", $"{key}x:", StringComparison.Ordinal)));
            if (problems.FirstOrDefault(problem => problem.Line == line + 1 && problem.Found.ToString().Contains($"{key}x", StringComparison.Ordinal)) is not { } named)
            {
                Assert.Fail($"{file}:{line + 1}: {key}x\n{string.Join('\n', problems)}");
                return;
            }

            Assert.NotNull(named.Nearest);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_stands_twice_is_named_where_it_stands_again(string file)
    {
        foreach (var (lines, line, key) in Keys(file).Where(at => !at.Lines[at.Line].Contains('{', StringComparison.Ordinal)))
        {
            var block = Block(lines, line);
            // "- key:" begins an entry: again without the dash it stands in the same entry.
            var again = block.Select(text => text.Replace($"- {key}:", $"  {key}:", StringComparison.Ordinal));
            var mutant = lines[..(line + block.Length)].Concat(again).Concat(lines[(line + block.Length)..]).ToArray();
            var problems = Rejected(file, mutant);
            Assert.Contains(problems, problem => problem.Line == line + 1 + block.Length && problem.Found.ToString() == $"key '{key}' stands twice");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_is_left_out_is_missed(string file)
    {
        foreach (var (lines, line, key) in Keys(file).Where(at => !s_optional.Contains(at.Key) && !(file is "levers.yaml" && at.Key is "source") && !at.Lines[at.Line].Contains("- ", StringComparison.Ordinal)))
        {
            if (IsName(file, lines, line))
            {
                continue;
            }

            var problems = Rejected(file, [.. lines[..line], .. lines[(line + Block(lines, line).Length)..]]);
            Assert.Contains(problems, problem => problem.Found.ToString().Contains(key, StringComparison.Ordinal) || problem.Expected.ToString().Contains(key, StringComparison.Ordinal)
                || problem.Found.ToString().Contains("first key", StringComparison.Ordinal) || problem.Line == 0
                || key is "channels" or "scenarios" or "schedule" or "path" or "range");
        }
    }

    [Theory]
    [InlineData(".nan")]
    [InlineData(".inf")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("-1e300")]
    [InlineData("1e300")]
    [InlineData("\"1\"")]
    [InlineData("one")]
    [InlineData("1 parsec")]
    [InlineData("[1]")]
    [InlineData("{ a: 1 }")]
    [InlineData("")]
    [InlineData("1,5")]
    public void A_wrong_number_is_rejected_at_its_line(string wrong)
    {
        foreach (var file in DataCopy.YamlFiles)
        {
            var lines = Lines(file);
            for (var line = 0; line < lines.Length; line++)
            {
                if (Number().Match(lines[line]) is { Success: true } number && !lines[line].Contains("unit:", StringComparison.Ordinal)
                    && !(wrong is "-1e300" && lines[line].Contains("range:", StringComparison.Ordinal)))
                {
                    var mutant = lines[line][..number.Groups["number"].Index] + wrong + lines[line][(number.Groups["number"].Index + number.Groups["number"].Length)..];
                    var problems = Rejected(file, Replace(lines, line, mutant));
                    Assert.True(problems.Any(problem => Math.Abs(problem.Line - line - 1) <= 1), $"{file}:{line + 1}: {mutant}\n{string.Join('\n', problems)}");
                }
            }
        }
    }

    [Fact]
    public void A_path_out_of_order_is_rejected_at_the_point()
    {
        _data.Replace("scenarios/favour-strong-zones.yaml", "[[2026Q1, 3]]", "[[2027Q1, 3],\n           [2026Q1, 2], [2026Q4, 1]]");
        Assert.Equal(
            ["favour-strong-zones.yaml:9:13: 2026Q1 does not come after 2027Q1; expected quarters in rising order"],
            _data.Problems("scenarios/favour-strong-zones.yaml"));
    }

    [Fact]
    public void Ten_thousand_random_changes_of_bytes_never_crash()
    {
        var random = new Random(20260101);
        var files = DataCopy.YamlFiles.Where(file => !s_long.Contains(file)).Append("own.csv").ToArray();
        File.WriteAllText(_data.PathOf("own.csv"), OverlayTests.Right);
        var whole = files.ToDictionary(file => file, file => File.ReadAllBytes(_data.PathOf(file)));
        foreach (var file in s_long)
        {
            whole[$"part-{Path.GetFileName(file)}"] = [.. File.ReadAllBytes(_data.PathOf(file)).Take(3000)];
        }

        var names = whole.Keys.ToArray();
        for (var i = 0; i < 10_000; i++)
        {
            var name = names[i % names.Length];
            var bytes = Change(whole[name], random);
            var path = _data.PathOf($"mutant{Path.GetExtension(name)}");
            IReadOnlyList<ScenarioProblem> problems = [];
            if (Record.Exception(() => problems = _bench.Check(path, bytes)) is { } crash)
            {
                Assert.Fail($"{name}: {Encoding.UTF8.GetString(bytes)}\n{crash}");
            }

            Assert.All(problems, problem => Assert.True(problem.Line >= 0 && problem.Column >= 0 && Phraser.Chinese.Say(problem).Length > 0));
        }
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        ReadOnlySpan<byte> telling = "{}[]:,-#&*!|>'\"%@`? \n\r\t~0\0\xFF\xC3"u8;
        var list = bytes.ToList();
        for (var n = random.Next(1, 4); n > 0 && list.Count > 0; n--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(4))
            {
                case 0:
                    list[at] = (byte)random.Next(256);
                    break;
                case 1:
                    list.Insert(at, telling[random.Next(telling.Length)]);
                    break;
                case 2:
                    list.RemoveRange(at, Math.Min(random.Next(1, 20), list.Count - at));
                    break;
                default:
                    list.InsertRange(at, list.GetRange(at, Math.Min(random.Next(1, 30), list.Count - at)));
                    break;
            }
        }

        return [.. list];
    }

    private IReadOnlyList<ScenarioProblem> Rejected(string file, string[] mutant)
    {
        var path = _data.PathOf(Path.Combine(Path.GetDirectoryName(file)!, "mutant.yaml"));
        var problems = _bench.Check(path, Encoding.UTF8.GetBytes(string.Join('\n', mutant)));
        var was = Lines(file);
        Assert.True(problems.Count > 0, $"accepted: {file}: {string.Join(" / ", mutant.Where((text, line) => line >= was.Length || was[line] != text).Take(4))}");
        ChineseChecks.AllAreTranslated(problems);
        return problems;
    }

    private static IEnumerable<(string[] Lines, int Line, string Key)> Keys(string file)
    {
        var lines = Lines(file);
        return Enumerable.Range(0, lines.Length).Take(60).Select(line => (lines, line, Key().Match(lines[line]).Groups["key"].Value)).Where(at => at.Value.Length > 0);
    }

    /// <summary>True for the name of a lever or parameter, which may be any.</summary>
    private static bool IsName(string file, string[] lines, int line) =>
        file is "levers.yaml" && lines[line].StartsWith("  ", StringComparison.Ordinal) && !lines[line].StartsWith("   ", StringComparison.Ordinal);

    /// <summary>A key with all that is indented below it.</summary>
    private static string[] Block(string[] lines, int line)
    {
        var indent = Indent(lines[line]);
        return [lines[line], .. lines.Skip(line + 1).TakeWhile(text => text.Length > 0 && Indent(text) > indent)];
    }

    private static int Indent(string text) => text.Length - text.TrimStart(' ', '-').Length;

    private static string[] Lines(string file) => File.ReadAllText(Path.Combine(DataCopy.Source, file)).Split('\n');

    private static string[] Replace(string[] lines, int line, string with) => [.. lines[..line], with, .. lines[(line + 1)..]];

    [GeneratedRegex(@"^ *(- )?(\{ )?(?<key>[a-z_0-9]+):")]
    private static partial Regex Key();

    [GeneratedRegex(@"(: |, |\[)(?<number>-?[0-9]+(\.[0-9]+)?)(\]|,| \}|$)")]
    private static partial Regex Number();
}

/// <summary>Checks bytes against data read once.</summary>
internal sealed class FileCheckBench(string folder)
{
    private readonly Torch.Sim.Scenarios.Files.DataFiles _data = new(folder);

    internal IReadOnlyList<ScenarioProblem> Check(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return FileCheck.Of(path, _data).Problems;
    }
}
