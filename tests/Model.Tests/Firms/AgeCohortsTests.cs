using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class AgeCohortsTests
{
    [Fact]
    public void Firms_are_counted_by_full_years_of_age()
    {
        var cohorts = new AgeCohorts(quarters: 8, lanes: 8);
        cohorts.Add(2, born: 8, firms: 1);
        cohorts.Add(2, born: 5, firms: 2);
        cohorts.Add(2, born: 4, firms: 4);
        cohorts.Add(2, born: -71, firms: 8);
        cohorts.Add(2, born: -72, firms: 16);
        cohorts.Add(2, born: -500, firms: 32);
        var report = Report(cohorts, 8);
        Assert.Equal(3, report.Row(ClusterReport.FirmsByAge)[2]);
        Assert.Equal(4, report.Row(ClusterReport.FirmsByAge + 1)[2]);
        Assert.Equal(8, report.Row(ClusterReport.FirmsByAge + 19)[2]);
        Assert.Equal(48, report.Row(ClusterReport.FirmsByAge + 20)[2]);
        Assert.Equal(0, report.Row(ClusterReport.FirmsByAge)[3]);
    }

    [Fact]
    public void Exits_leave_their_cohort_and_are_reported_once()
    {
        var cohorts = new AgeCohorts(quarters: 8, lanes: 8);
        cohorts.Add(1, born: 0, firms: 5);
        cohorts.Remove(0, Vector512.Create(0.0), Vector512.Create(0, 3.0, 0, 0, 0, 0, 0, 0), quarter: 3, isExit: true);
        var report = Report(cohorts, 3);
        Assert.Equal(2, report.Row(ClusterReport.FirmsByAge)[1]);
        Assert.Equal(3, report.Row(ClusterReport.ExitsByAge)[1]);
        Assert.Equal(0, Report(cohorts, 4).Row(ClusterReport.ExitsByAge)[1]);
    }

    /// <summary>
    /// Year 1 is the first four quarters after the quarter of birth. Exits were once counted by the age after the quarter, so that the fourth fell into
    /// the next class and the hazard of the first year, read off the table, into the second.
    /// </summary>
    [Fact]
    public void Exits_over_the_firms_of_their_class_a_quarter_before_are_the_hazard_of_that_year()
    {
        var cohorts = new AgeCohorts(quarters: 8, lanes: 8);
        cohorts.Add(0, born: 0, firms: 100);
        for (var quarter = 1; quarter <= 8; quarter++)
        {
            var before = Report(cohorts, quarter - 1);
            cohorts.Remove(0, Vector512.Create(0.0), Vector512.Create(quarter <= 4 ? 1.0 : 7, 0, 0, 0, 0, 0, 0, 0), quarter, isExit: true);
            var after = Report(cohorts, quarter);
            var year = quarter <= 4 ? 0 : 1;
            Assert.True(before.Row(ClusterReport.FirmsByAge + year)[0] > 0);
            Assert.Equal(year == 0 ? 1 : 7, after.Row(ClusterReport.ExitsByAge + year)[0]);
        }
    }

    [Fact]
    public void Firms_that_move_leave_without_an_exit()
    {
        var cohorts = new AgeCohorts(quarters: 8, lanes: 8);
        cohorts.Add(1, born: 0, firms: 5);
        cohorts.Remove(0, Vector512.Create(0.0), Vector512.Create(0, 3.0, 0, 0, 0, 0, 0, 0), quarter: 3, isExit: false);
        Assert.Equal(0, Report(cohorts, 3).Row(ClusterReport.ExitsByAge)[1]);
    }

    [Fact]
    public void Firms_taken_into_an_older_record_are_counted_with_it()
    {
        var cohorts = new AgeCohorts(quarters: 8, lanes: 8);
        cohorts.Add(0, born: 3, firms: 5);
        cohorts.MoveBirth(0, from: 3, to: -10, firms: 4);
        var report = Report(cohorts, 3);
        Assert.Equal(1, report.Row(ClusterReport.FirmsByAge)[0]);
        Assert.Equal(4, report.Row(ClusterReport.FirmsByAge + 3)[0]);
    }

    private static LaneTable Report(AgeCohorts cohorts, int quarter)
    {
        var report = new LaneTable(ClusterReport.Total, 8);
        cohorts.Report(report, quarter);
        return report;
    }
}
