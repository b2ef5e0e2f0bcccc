using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Charts.DrawProfile;

namespace Torch.Sim.Viewer.Runs;

/// <summary>The profile of the two choices that decide headlines and that the data do not settle: the trend of productivity and the response of income.</summary>
internal static class DrawProfileCharts
{
    private static readonly (string Name, string Zh, string En)[] s_choices =
    [
        ("productivity_drift", "高新区生产率趋势μ", "the trend of zone productivity μ"),
        ("income_adjustment", "国民收入响应速度κ", "the response of national income κ"),
    ];

    /// <summary>The chart; null where the study draws neither, or has fewer than two futures of the baseline.</summary>
    internal static RunChart? Of(FinishedRun run)
    {
        var ranges = ParameterFile.Read(Path.Combine(run.DataFolder, "parameters", "parameters.yaml")).Entries
            .ToDictionary(entry => ParameterFile.NameOf(entry.Parameter), StringComparer.Ordinal);
        var choices = s_choices.Where(choice => run.Drawn.Contains(choice.Name, StringComparer.Ordinal)).ToArray();
        var effects = run.HasDifferences && run.Spotlight is not null;
        var outcomes = FutureOutcomes.Read(run.Query, (effects ? run.Spotlight! : run.Baseline).Name, run.Baseline.Name, run.To.ToString());
        if (choices.Length == 0 || outcomes.Count < 2)
        {
            return null;
        }

        var input = new DrawProfileInput
        {
            Parameters = [.. choices.Select(choice => new ProfileParameter(
                choice.Name, choice.Zh, choice.En, ranges[choice.Name].From, ranges[choice.Name].To, run.Plan.Parameters[choice.Name]))],
            Outcomes = Outcomes(run, effects),
            Futures = [.. outcomes.Select(outcome => new ProfileFuture(
                outcome.Seed, [.. choices.Select(choice => run.Plan.Draws[outcome.Seed][choice.Name])],
                effects ? [outcome.BaselineShare, outcome.ShareDifference, outcome.GdpDifferencePercent] : [outcome.BaselineShare]))],
            Stamp = run.Stamp,
        };
        return new RunChart("draw-profile", (_, language) => new DrawProfileSlide(input, language), DrawProfileCsv.Write(input));
    }

    private static ProfileOutcome[] Outcomes(FinishedRun run, bool effects)
    {
        var share = new ProfileOutcome(
            "baseline_share_pct", $"基准下{run.YearZh}高新区占GDP比重", $"the zones' share in {run.YearEn} (baseline)", "%", "%", IsDifference: false);
        return !effects ? [share] :
        [
            share,
            new("share_effect_points", $"“{run.Spotlight!.TitleZh}”使该比重改变", $"the effect of {run.Spotlight.TitleEn} on the share", "百分点", "points", IsDifference: true),
            new("gdp_effect_pct", $"“{run.Spotlight.TitleZh}”使GDP改变", $"the effect of {run.Spotlight.TitleEn} on GDP", "%", "%", IsDifference: true),
        ];
    }
}
