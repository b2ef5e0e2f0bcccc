using CsCheck;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class LabelStackTests
{
    [Fact]
    public void Labels_with_room_stay_where_they_wish() =>
        Assert.Equal([90, 190], LabelStack.Place([100, 200], [20, 20], 5, 0, 1000));

    [Fact]
    public void Two_labels_at_one_height_move_apart_by_the_same_amount() =>
        Assert.Equal([77.5f, 102.5f], LabelStack.Place([100, 100], [20, 20], 5, 0, 1000));

    [Fact]
    public void The_stack_stays_in_its_room()
    {
        Assert.Equal([0, 25], LabelStack.Place([-50, -50], [20, 20], 5, 0, 1000));
        Assert.Equal([955, 980], LabelStack.Place([2000, 2000], [20, 20], 5, 0, 1000));
    }

    [Fact]
    public void Labels_never_overlap_and_keep_their_order() =>
        Gen.Select(Gen.Float[0, 900], Gen.Float[10, 120]).Array[1, 7].Sample(labels =>
        {
            var wishes = labels.Select(label => label.Item1).Order().ToList();
            var heights = labels.Select(label => label.Item2).ToList();
            var tops = LabelStack.Place(wishes, heights, 8, 100, 900);
            for (var i = 1; i < tops.Count; i++)
            {
                Assert.True(tops[i] - tops[i - 1] - heights[i - 1] >= 8 - 1e-2);
            }

            Assert.True(tops[0] >= 100);
            Assert.True(heights.Sum() + 8 * (heights.Count - 1) > 800 || tops[^1] + heights[^1] <= 900 + 1e-2);
        });
}
