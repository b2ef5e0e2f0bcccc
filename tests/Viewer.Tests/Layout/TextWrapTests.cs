using CsCheck;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class TextWrapTests
{
    [Fact]
    public void Latin_breaks_at_spaces() =>
        Assert.Equal(["the zones'", "share"], TextWrap.Lines("the zones' share", 10, Width));

    [Fact]
    public void Chinese_breaks_anywhere_but_before_closing_and_after_opening_marks()
    {
        Assert.Equal(["高新区", "占比重"], TextWrap.Lines("高新区占比重", 3, Width));
        Assert.Equal(["高新", "区，占", "比"], TextWrap.Lines("高新区，占比", 3, Width));
        Assert.Equal(["升至", "（中位", "数）"], TextWrap.Lines("升至（中位数）", 3, Width));
    }

    [Fact]
    public void A_number_is_not_torn() => Assert.Equal(["升至", "14.3%"], TextWrap.Lines("升至14.3%", 6, Width));

    [Fact]
    public void A_word_longer_than_the_line_is_cut() => Assert.Equal(["abcd", "ef"], TextWrap.Lines("abcdef", 4, Width));

    [Fact]
    public void Balanced_lines_leave_no_lone_word() =>
        Assert.Equal(["minus baseline", "each future"], TextWrap.Balanced(22, width => TextWrap.Lines("minus baseline each future", width, Width)));

    [Fact]
    public void No_character_is_lost_and_no_line_is_too_long() =>
        Gen.Select(Gen.Char["ab 高区，（）1%"].Array[0, 60].Select(chars => new string(chars)), Gen.Int[1, 20]).Sample((text, width) =>
        {
            var lines = TextWrap.Lines(text, width, Width);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        });

    private static float Width(string text) => text.Length;
}
