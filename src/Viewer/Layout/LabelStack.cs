namespace Torch.Sim.Viewer.Layout;

/// <summary>Pushes labels apart along one side of a chart, each as near to its wish as the others allow (least squares).</summary>
public static class LabelStack
{
    /// <summary>Upper edges of the labels, in the order given.</summary>
    /// <param name="wishes">Wished centre of each label, from top to bottom.</param>
    /// <param name="heights">Height of each label.</param>
    /// <param name="gap">Least distance between two labels.</param>
    /// <param name="top">Upper end of the room.</param>
    /// <param name="bottom">Lower end of the room; labels that do not fit run over it rather than over each other.</param>
    public static IReadOnlyList<float> Place(
        IReadOnlyList<float> wishes, IReadOnlyList<float> heights, float gap, float top, float bottom)
    {
        var groups = new List<Group>();
        for (var i = 0; i < wishes.Count; i++)
        {
            var wish = wishes[i] - heights[i] / 2;
            groups.Add(new Group(i, 1, wish, heights[i] + gap));
            while (groups.Count > 1 && groups[^2].Top + groups[^2].Extent > groups[^1].Top)
            {
                var merged = groups[^2].With(groups[^1]);
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add(merged);
            }
        }

        return Unfold(groups, heights, gap, top, bottom);
    }

    private static float[] Unfold(List<Group> groups, IReadOnlyList<float> heights, float gap, float top, float bottom)
    {
        var tops = new float[heights.Count];
        foreach (var group in groups)
        {
            var y = group.Top;
            for (var i = group.First; i < group.First + group.Count; i++)
            {
                tops[i] = y;
                y += heights[i] + gap;
            }
        }

        var floor = bottom + gap;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], floor - heights[i] - gap);
            floor = tops[i];
        }

        var ceiling = top;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(tops[i], ceiling);
            ceiling = tops[i] + heights[i] + gap;
        }

        return tops;
    }

    /// <summary>Labels that touch: they move as one, to the mean of what each wishes for the group.</summary>
    private readonly record struct Group(int First, int Count, float Top, float Extent)
    {
        public Group With(Group below) => new(
            First, Count + below.Count, (Top * Count + (below.Top - Extent) * below.Count) / (Count + below.Count), Extent + below.Extent);
    }
}
