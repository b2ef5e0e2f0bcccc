using Torch.Sim.Viewer.Reports;

namespace Torch.Sim.Viewer.Tests.Reports;

/// <summary>Commands to repeat a run name folders that are there.</summary>
public sealed class RunNotesTests
{
    [Fact]
    public void A_folder_below_the_current_one_is_named_from_there_and_any_other_in_full()
    {
        var here = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "here"));
        var below = Path.Combine("runs", "a-0123456789ab");
        Assert.Equal(below, RunNotes.PathFrom(here, Path.Combine(here, below)));
        var beside = Path.Combine(Path.GetTempPath(), "there", "a-0123456789ab");
        Assert.Equal(Path.GetFullPath(beside), RunNotes.PathFrom(here, beside));
        Assert.Equal("..runs", RunNotes.PathFrom(here, Path.Combine(here, "..runs")));
    }
}
