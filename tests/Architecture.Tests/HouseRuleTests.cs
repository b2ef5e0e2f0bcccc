namespace Torch.Sim.Architecture.Tests;

/// <summary>Rules for every file of the tree.</summary>
public sealed class HouseRuleTests
{
    private const int LongestFile = 450;

    [Fact]
    public void No_source_file_is_longer_than_450_lines()
    {
        var sources = Repository.Files().Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        Assert.True(sources.Length > 200, $"{sources.Length} source files found");
        var tooLong = sources.Select(path => (Path: path, Lines: Repository.Read(path).Count(c => c == '\n')))
            .Where(file => file.Lines > LongestFile).Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_text_file_names_a_folder_of_somebodys_machine()
    {
        // Written in two parts, or this file would break its own rule.
        string[] forbidden = [".." + "/shared", "/wo" + "rk/"];
        var found = Repository.TextFiles()
            .SelectMany(path => forbidden.Where(text => Repository.Read(path).Contains(text, StringComparison.Ordinal)).Select(text => $"{path} contains {text}"));
        Assert.Empty(found);
    }
}
