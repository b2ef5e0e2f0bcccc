using System.Text;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Tests.Files;

public sealed class YamlFileTests
{
    [Theory]
    [InlineData("", "f: the file is empty; expected one YAML mapping of keys and values")]
    [InlineData("# only a comment\n", "f: the file is empty; expected one YAML mapping of keys and values")]
    [InlineData("- a\n", "f:1:1: no mapping; expected one YAML mapping of keys and values")]
    [InlineData("a: 1\n---\nb: 2\n", "f:2:1: a second document; expected one document in a file")]
    [InlineData("a: 1\n\tb: 2\n", "f:2:1: a tab; expected spaces")]
    [InlineData("a:\t1\n", "f:1:3: a tab; expected spaces")]
    [InlineData("a: 1\nb: \u0001\n", "f:2:4: the control character U+0001; expected plain text")]
    [InlineData("a: &x 1\nb: 2\n", "f:1:4: an anchor or alias")]
    [InlineData("a: *x\n", "f:1:4: an anchor or alias")]
    [InlineData("a: !!int 3\n", "f:1:4: a tag (tag:yaml.org,2002:int)")]
    [InlineData("[a]: 1\n", "f:1:1: a list or mapping as key")]
    [InlineData("a: 1\nb: 2\na: 3\n", "f:3:1: key 'a' stands twice; expected each key once")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]\n", "f:1:19: nesting of more than 16 levels")]
    [InlineData("a: [1\n", "valid YAML")]
    public void What_is_no_plain_YAML_is_one_problem_at_its_place(string text, string said) =>
        Assert.Contains(said, Assert.Single(Problems(text)), StringComparison.Ordinal);

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_counts_and_the_rest_is_still_read()
    {
        var file = YamlFile.FromText("f", "a: 1\na: { b: [2] }\nc: 9\n");
        Assert.Equal(1, file.Root.Number("a", 0, 5));
        Assert.Equal(0, file.Root.Number("c", 0, 5));
        Assert.Equal(["f:2:1: key 'a' stands twice; expected each key once", "f:3:4: c is 9; expected a number from 0 to 5"], file.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0 }, "f:1:1: text in UTF-16")]
    [InlineData(new byte[] { 0x61, 0x3A, 0x20, 0xBB, 0xF9 }, "f:1:4: the byte 0xBB, which is not UTF-8")]
    public void Another_encoding_is_named(byte[] bytes, string said)
    {
        var problems = new List<Torch.Sim.Scenarios.Validation.ScenarioProblem>();
        Assert.Null(TextFile.Decode("f", bytes, problems));
        Assert.StartsWith(said, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal("a: 基", TextFile.Decode("f", [.. Encoding.UTF8.Preamble, .. "a: 基"u8], []));

    [Theory]
    [InlineData("a:", "a is empty; expected a text")]
    [InlineData("a: null", "a is null; expected a text")]
    [InlineData("a: true", "a is true; expected a text")]
    [InlineData("a: [x]", "a is a list; expected a text")]
    [InlineData("b: x", "a is missing; expected a text")]
    public void What_is_no_text_is_named(string text, string said)
    {
        var file = YamlFile.FromText("f", text);
        file.Root.Text("a");
        Assert.Contains(said, Assert.Single(file.Problems).ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Problems(string text) => YamlFile.FromText("f", text).Problems.Select(problem => problem.ToString());
}
