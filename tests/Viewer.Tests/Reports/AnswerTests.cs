using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Reports;

namespace Torch.Sim.Viewer.Tests.Reports;

/// <summary>The sentence says what the figures say and no more.</summary>
public sealed class AnswerTests
{
    private static readonly Spread s_baseline = new(11.5, 12.13, 12.9);

    [Fact]
    public void A_clear_first_that_beats_the_second_is_said_with_counts_and_range()
    {
        var answer = new Answer(
            [Gap("a", 0.10, 0.21, 0.30, 95, 96), Gap("b", 0.01, 0.05, 0.09, 92, 96)], Gap("a", 0.08, 0.15, 0.2, 94, 96), s_baseline, 96);
        Assert.Equal(
            "With Plan a the zones' share of GDP in 2030 is 0.21 points (median; 90% range 0.10–0.30) above the baseline and higher in 95 of 96 futures, and ahead of the next, Plan b, in 94 of 96.",
            Say(answer, Language.En));
        Assert.Equal(
            "“方案a”使2030年高新区占GDP的比重比基准高0.21个百分点（中位数；90%区间0.10–0.30），96对未来中95对高于基准，其中94对也高于次高的“方案b”。",
            Say(answer, Language.Zh));
    }

    [Fact]
    public void A_first_that_cannot_be_told_from_the_second_is_no_winner()
    {
        var answer = new Answer(
            [Gap("a", 0.10, 0.21, 0.30, 95, 96), Gap("b", 0.09, 0.2, 0.3, 92, 96)], Gap("a", -0.02, 0.01, 0.03, 60, 96), s_baseline, 96);
        Assert.Contains("but cannot be told from the next, Plan b (higher in 60 of 96)", Say(answer, Language.En), StringComparison.Ordinal);
        Assert.Contains("但与次高的“方案b”无法区分（96对中60对更高）", Say(answer, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void When_nothing_differs_clearly_the_sentence_says_so()
    {
        var answer = new Answer([Gap("a", -0.01, 0.02, 0.05, 60, 96), Gap("b", -0.3, -0.1, 0.05, 20, 96)], null, s_baseline, 96);
        Assert.Contains("no scenario can be told from the baseline: the largest difference, Plan b, is −0.10 points (median; 90% range −0.30 to +0.05)", Say(answer, Language.En), StringComparison.Ordinal);
        Assert.Contains("没有一个情景能与基准区分", Say(answer, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_alone_is_the_finding_and_the_others_are_said_to_be_open()
    {
        var answer = new Answer([Gap("a", -0.01, 0.0, 0.01, 48, 96), Gap("b", -0.3, -0.2, -0.1, 0, 96)], Gap("a", 0.1, 0.2, 0.3, 96, 96), s_baseline, 96);
        Assert.Equal(
            "With Plan b the zones' share of GDP in 2030 is 0.20 points (median; 90% range 0.10–0.30) below the baseline and higher in none of 96 futures, while no other scenario can be told from the baseline.",
            Say(answer, Language.En));
    }

    [Fact]
    public void Few_futures_are_called_few_and_small_clear_differences_keep_their_digits()
    {
        var answer = new Answer([Gap("a", 0.0021, 0.0040, 0.0062, 8, 8)], null, s_baseline, 8);
        Assert.Contains("0.004 points (median; 90% range 0.002–0.006)", Say(answer, Language.En), StringComparison.Ordinal);
        Assert.EndsWith("; with only 8 futures a scenario the ranges are rough.", Say(answer, Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_scenarios_the_share_itself_is_the_answer()
    {
        Assert.Equal(
            "In the baseline the zones' share of GDP in 2030 is 12.1% (median; 90% range 11.5–12.9%, 96 futures).",
            Say(new Answer([], null, s_baseline, 96), Language.En));
    }

    [Fact]
    public void Units_of_all_levers_and_parameters_have_words_in_both_languages()
    {
        var data = DataFolder();
        var units = Torch.Sim.Scenarios.Files.LeverCatalogue.Read(Path.Combine(data, "levers.yaml")).Levers.Values.Select(lever => lever.Unit)
            .Concat(Torch.Sim.Scenarios.Files.ParameterFile.Read(Path.Combine(data, "parameters", "parameters.yaml")).Entries.Select(entry => entry.Unit));
        Assert.All(units.Distinct(), unit => Assert.True(UnitWords.Knows(unit), unit));
    }

    private static string DataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "scenarios-data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("scenarios-data");
    }

    private static string Say(Answer answer, Language language) =>
        answer.Sentence(name => (language == Language.Zh ? "方案" : "Plan ") + name, language == Language.Zh ? "2030年" : "2030", language);

    private static PairedGap Gap(string scenario, double low, double median, double high, int above, int pairs) =>
        new(scenario, "", new Spread(low, median, high), above, pairs);
}
