using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Tests;

/// <summary>What the program says of a user's mistakes, it can say in Chinese.</summary>
public sealed class ChineseFormsTests
{
    private static readonly PhraseForms[] s_forms = [PhraseForms.In(typeof(Phrase).Assembly), PhraseForms.In(typeof(Silo.Commands.ExitCode).Assembly)];

    [Fact]
    public void Every_form_of_a_message_has_a_Chinese_one()
    {
        var forms = s_forms.SelectMany(found => found.Found).ToHashSet(StringComparer.Ordinal);
        // Plain, interpolated, nested in another: the code is read rightly.
        Assert.All(["no such file", "a whole number from {0} to {1}", "a text", "port {0} is in use"], form => Assert.Contains(form, forms));
        Assert.Empty(forms.Where(form => form.Length > 0 && ChineseForms.Of(form) is null).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_Chinese_form_has_the_gaps_of_the_English_one()
    {
        foreach (var form in s_forms.SelectMany(found => found.Found))
        {
            var chinese = ChineseForms.Of(form) ?? form;
            Assert.All(Enumerable.Range(0, 10).Select(gap => $"{{{gap}}}"), gap => Assert.True(form.Contains(gap, StringComparison.Ordinal) == chinese.Contains(gap, StringComparison.Ordinal), form));
        }
    }

    /// <summary>A text that comes from elsewhere has no form: it would be said in English.</summary>
    [Fact]
    public void No_message_is_a_text_made_elsewhere()
    {
        var made = string.Join('\n', s_forms.SelectMany(found => found.OfTexts).Order(StringComparer.Ordinal));
        Assert.True(made.Length == 0, made);
    }
}
