namespace Torch.Sim.Scenarios.Validation;

/// <summary>Finds the valid name that a mistyped one most likely meant.</summary>
public static class NearestName
{
    /// <summary>The candidate with the smallest edit distance, or null when none is near (more than a third of the name, and at least two edits, away).</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance(name, candidate);
            if (distance <= limit)
            {
                limit = distance - 1;
                best = candidate;
            }
        }

        return best;
    }

    private static int EditDistance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
