using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class StudyManifestTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void What_is_written_is_read()
    {
        var manifest = Manifest();
        manifest.Write(run.Folder);
        var read = StudyManifest.Read(run.Folder);

        Assert.Equal(JsonSerializer.Serialize(manifest), JsonSerializer.Serialize(read));
        Assert.Equal(["manifest.json"], run.Files());
    }

    [Fact]
    public void The_file_is_readable_snake_case()
    {
        Manifest().Write(run.Folder);
        var text = File.ReadAllText(run.Folder.ManifestPath);

        foreach (var line in new[] { "  \"study_text\": \"名称: 小研究\\n\",", "  \"plan_hash\": \"p\",", "    \"cpu_features\": [", "    \"cpu_seconds\": 0.1", "      \"reason\": \"账目不平\"", "          \"measure\": \"flow\",", "          \"title_zh\": \"增加值\"," })
        {
            Assert.Contains(line + (line.EndsWith(',') || line.EndsWith('[') ? "\n" : ""), text, StringComparison.Ordinal);
        }

        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_digest_is_noticed()
    {
        Manifest().Write(run.Folder);
        var text = File.ReadAllText(run.Folder.ManifestPath);
        File.WriteAllText(run.Folder.ManifestPath, text.Replace(Sample.Digest(1), Sample.Digest(9), StringComparison.Ordinal));
        Assert.Contains("found study_digest ", Assert.Throws<ResultsStoreException>(() => StudyManifest.Read(run.Folder)).Message, StringComparison.Ordinal);

        File.WriteAllText(run.Folder.ManifestPath, text[..200]);
        Assert.Equal(run.Folder.ManifestPath, Assert.Throws<ResultsStoreException>(() => StudyManifest.Read(run.Folder)).File);
        File.Delete(run.Folder.ManifestPath);
        Assert.Throws<ResultsStoreException>(() => StudyManifest.Read(run.Folder));
    }

    [Fact]
    public void The_study_digest_is_the_hash_of_the_sorted_lines()
    {
        FutureDigest[] futures = [new("b", 1, 0, "d4"), new("a", 10, 0, "d3"), new("a", 2, 11, "d2"), new("a", 2, 9, "d1"), new("B", 1, 0, "d0"), new("人", 1, 0, "d5")];
        var lines = "B|1|0|d0\na|2|9|d1\na|2|11|d2\na|10|0|d3\nb|1|0|d4\n人|1|0|d5\n";
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));

        Assert.Equal(expected, FutureDigest.OfStudy(futures));
        Assert.Equal(expected, FutureDigest.OfStudy(futures.Reverse()));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", FutureDigest.OfStudy([]));
        Assert.NotEqual(expected, FutureDigest.OfStudy(futures[1..]));
    }

    [Fact]
    public void Digests_that_cannot_be_told_apart_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FutureDigest.OfStudy([new("a", 1, 0, "x"), new("a", 1, 0, "y")]));
        Assert.Throws<ArgumentException>(() => FutureDigest.OfStudy([new("a|1", 1, 0, "x")]));
    }

    [Fact]
    public void Digests_come_from_batches_in_any_order()
    {
        var batches = new[] { Sample.Outcome(1, Sample.Futures(1, 4)), Sample.Outcome(0, Sample.Futures(0, 4)) };
        var digests = FutureDigest.Of(batches);

        Assert.Equal(digests, FutureDigest.Of(batches.Reverse()));
        Assert.Equal(["baseline 1 0", "baseline 1 1", "baseline 3 0", "baseline 3 1"], digests.Take(4).Select(digest => $"{digest.Scenario} {digest.Seed} {digest.Draw}"));
        Assert.Equal(Sample.Digest(4), digests[1].Digest);
    }

    [Fact]
    public void The_machine_is_described()
    {
        var machine = MachineNote.Here();
        Assert.True(machine.Cores > 0);
        Assert.Contains(".NET", machine.Runtime, StringComparison.Ordinal);
        Assert.Equal(machine.CpuFeatures.Order(StringComparer.Ordinal), machine.CpuFeatures);
    }

    private static StudyManifest Manifest()
    {
        var digests = FutureDigest.Of([Sample.Outcome(0, Sample.Futures(0, 4))]);
        return new StudyManifest
        {
            Study = "small-study",
            StudyText = "名称: 小研究\n",
            PlanHash = "p",
            DataHash = "d",
            ParameterHash = "m",
            Seeds = [1, 2, 3, 4],
            Version = "0.1.0",
            Machine = MachineNote.Here(),
            Timings = new RunTimings(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1.5), 1.5, 0.1),
            Futures = 5,
            FailedFutures = [new FailedFuture(new Future(4, "baseline", 5, 0), "账目不平")],
            FutureDigests = digests,
            StudyDigest = FutureDigest.OfStudy(digests),
            Tables = [Sample.Zones, Sample.Firms, Sample.Nation],
            Files = [new StoredFile("results/zone_quarter.parquet", 1, "ab")],
        };
    }
}
