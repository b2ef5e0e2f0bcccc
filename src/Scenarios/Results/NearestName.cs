namespace Torch.Sim.Scenarios.Results;

/// <summary>Finds the known name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits, if these are at most a third of its length; ties go to the ordinally first.</summary>
    public static string? Find(string found, IEnumerable<string> known)
    {
        var lower = found.ToLowerInvariant();
        return known
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Edits: Edits(lower, name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= Math.Max(candidate.Name.Length, found.Length) / 3)
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Edits(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
