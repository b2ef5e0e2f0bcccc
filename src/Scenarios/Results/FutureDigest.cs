using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Digest of one future, named by what makes it, so that studies that number their futures otherwise can be compared.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Seed">Key of all random draws; 1 upward.</param>
/// <param name="Draw">Number of the parameter draw; 0 is the default vector.</param>
/// <param name="Digest">SHA-256 over the future's states, lower-case hexadecimal.</param>
public sealed record FutureDigest(string Scenario, int Seed, int Draw, string Digest)
{
    /// <summary>The digests of finished batches, sorted by scenario (ordinally), seed and draw.</summary>
    public static IReadOnlyList<FutureDigest> Of(IEnumerable<BatchOutcome> batches) => Sorted(batches
        .SelectMany(batch => batch.Futures)
        .Select(outcome => new FutureDigest(outcome.Future.Scenario, outcome.Future.Seed, outcome.Future.Draw, outcome.Digest)));

    /// <summary>
    /// Digest of a study: SHA-256 (lower-case hexadecimal) over the UTF-8 lines "scenario|seed|draw|digest\n", sorted ordinally by scenario,
    /// then by seed and draw as numbers. It does not depend on the order in which the futures come.
    /// </summary>
    /// <exception cref="ArgumentException">A future comes twice, or a scenario's name holds '|' or a line break, which would make lines ambiguous.</exception>
    public static string OfStudy(IEnumerable<FutureDigest> futures)
    {
        var text = new StringBuilder();
        FutureDigest? before = null;
        foreach (var future in Sorted(futures))
        {
            if (future.Scenario.AsSpan().IndexOfAny("|\r\n") >= 0)
            {
                throw new ArgumentException($"The scenario name '{future.Scenario}' holds '|' or a line break.", nameof(futures));
            }

            if (before is not null && before with { Digest = future.Digest } == future)
            {
                throw new ArgumentException($"The future {future.Scenario}, seed {future.Seed}, draw {future.Draw} comes twice.", nameof(futures));
            }

            text.Append(CultureInfo.InvariantCulture, $"{future.Scenario}|{future.Seed}|{future.Draw}|{future.Digest}\n");
            before = future;
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static List<FutureDigest> Sorted(IEnumerable<FutureDigest> futures) =>
    [
        .. futures
            .OrderBy(future => future.Scenario, StringComparer.Ordinal)
            .ThenBy(future => future.Seed)
            .ThenBy(future => future.Draw),
    ];
}
