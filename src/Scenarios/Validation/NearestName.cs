namespace Torch.Sim.Scenarios.Validation;

/// <summary>Finds the valid name that a mistyped one most likely meant.</summary>
public static class NearestName
{
    /// <summary>Edits that are allowed in any name: two letters that changed places are two.</summary>
    private const int FewEdits = 2;

    /// <summary>
    /// The candidate with the fewest edits, capitals aside; null when even that one is more than a third of the name (and more than two edits) away.
    /// Failing that, the shortest candidate that the name is a part of: 东湖 for 武汉东湖新技术开发区. Ties go to the ordinally first.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var lower = name.ToLowerInvariant();
        var known = candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var near = known
            .Select(candidate => (Name: candidate, Edits: EditDistance(lower, candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= Math.Max(FewEdits, Math.Max(candidate.Name.Length, name.Length) / 3)
                && candidate.Edits < Math.Min(candidate.Name.Length, name.Length))
            .OrderBy(candidate => candidate.Edits).Select(candidate => candidate.Name).FirstOrDefault();
        return near ?? (lower.Length < FewEdits ? null : known
            .Where(candidate => candidate.Contains(lower, StringComparison.OrdinalIgnoreCase)).OrderBy(candidate => candidate.Length).FirstOrDefault());
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
