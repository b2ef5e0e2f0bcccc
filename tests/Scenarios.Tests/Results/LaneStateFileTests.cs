using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>A state comes back bit for bit, or not at all.</summary>
public sealed class LaneStateFileTests : IDisposable
{
    private static readonly LaneStateHeader s_header = new("1", AgentState.Version, "data", 20, LaneStateHeader.HashOf([1, 2]), "2025Q4", "baseline", 3, 0);

    private static readonly double[] s_values = [1.5, -0.0, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF0_0000_DEAD_BEEF), double.NegativeInfinity];

    private readonly string _folder = Directory.CreateTempSubdirectory("lane-states-").FullName;

    [Fact]
    public void Values_come_back_bit_for_bit()
    {
        using var reader = new LaneStateFileReader(Write(), s_header);
        AssertSame("firms", s_values, reader.Next());
        AssertSame("园区 talent", [], reader.Next());
        reader.End();
    }

    [Fact]
    public void Nothing_is_there_before_it_is_published()
    {
        var path = PathOf();
        using (var writer = new LaneStateFileWriter(path, s_header))
        {
            writer.Add("firms", s_values);
            Assert.False(File.Exists(path));
        }

        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Contains("found no such file; expected a saved state", Error(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_flipped_bit_and_every_cut_is_found()
    {
        var path = Write();
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            var spoilt = (byte[])whole.Clone();
            spoilt[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(path, spoilt);
            Assert.StartsWith(path, Error(path), StringComparison.Ordinal);
            File.WriteAllBytes(path, whole[..at]);
            Assert.StartsWith(path, Error(path), StringComparison.Ordinal);
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.Contains("which follows from its content", Error(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_something_else_names_both_sides()
    {
        var path = Write();
        Assert.Equal($"{path}: found Seed 3; expected 4.", Error(path, s_header with { Seed = 4 }));
        Assert.Equal($"{path}: found FirmsPerRecord 20; expected 1.", Error(path, s_header with { FirmsPerRecord = 1 }));
        Assert.Equal($"{path}: found DataHash data; expected other.", Error(path, s_header with { DataHash = "other" }));
        Assert.Contains("found ParameterHash", Error(path, s_header with { ParameterHash = LaneStateHeader.HashOf([1, 3]) }), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertSame(string name, double[] values, (string Name, double[] Values) found)
    {
        Assert.Equal(name, found.Name);
        Assert.Equal(values.Select(BitConverter.DoubleToUInt64Bits), found.Values.Select(BitConverter.DoubleToUInt64Bits));
    }

    private static string Error(string path, LaneStateHeader? header = null) => Assert.Throws<LaneStateException>(() =>
    {
        using var reader = new LaneStateFileReader(path, header ?? s_header);
        reader.Next();
        reader.Next();
        reader.End();
    }).Message;

    private string PathOf() => LaneStateFile.PathOf(_folder, new Quarter(2025, 4), new Future(7, "baseline", 3, 0));

    private string Write()
    {
        using var writer = new LaneStateFileWriter(PathOf(), s_header);
        writer.Add("firms", s_values);
        writer.Add("园区 talent", []);
        writer.Publish();
        return PathOf();
    }
}
