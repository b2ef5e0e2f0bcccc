using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Validation;

public sealed class PhraserTests
{
    private static readonly string[] s_words = ["a", "b"];

    [Fact]
    public void A_problem_is_said_in_both_languages()
    {
        Phrase value = $"the text '{"x"}'";
        var problem = new ScenarioProblem("f.yaml", 3, 7, $"{"seeds"} is {value}", $"one of {s_words}", "a");
        Assert.Equal("f.yaml:3:7: seeds is the text 'x'; expected one of a, b; did you mean 'a'?", Phraser.English.Say(problem));
        Assert.Equal("f.yaml:3:7: seeds 为 文字“x”；应为：下列之一：a、b；是否想写“a”？", Phraser.Chinese.Say(problem));
        Assert.Equal(problem.ToString(), Phraser.English.Say(problem));
    }

    [Fact]
    public void Braces_that_a_user_wrote_are_no_gaps()
    {
        Phrase phrase = $"{"{1}"} is {2.5}";
        Assert.Equal("{1} is 2.5", phrase.ToString());
        Assert.Equal("{1} 为 2.5", Phraser.Chinese.Say(phrase));
        Assert.Equal("{0}", ((Phrase)"{0}").ToString());
    }

    [Fact]
    public void A_form_without_Chinese_is_said_in_English() => Assert.Equal("no such form", Phraser.Chinese.Say("no such form"));
}
