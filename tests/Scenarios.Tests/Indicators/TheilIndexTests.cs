using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class TheilIndexTests
{
    [Fact]
    public void Total_is_within_plus_between() => Populations.Grouped.Sample((values, people, groups) =>
    {
        var parts = TheilIndex.Decompose(values, people, groups, Populations.GroupCount);
        Assert.Equal(parts.Total, parts.Within + parts.Between, 1e-12);
        Assert.True(parts.Within >= -1e-15 && parts.Between >= -1e-15);
    });

    [Fact]
    public void Unit_of_income_and_of_people_is_irrelevant() => Gen.Select(Populations.Plain, Gen.Double[1e-6, 1e6]).Sample((population, unit) =>
    {
        var (values, people) = population;
        var theil = TheilIndex.Of(values, people);
        Assert.Equal(theil, TheilIndex.Of(Array.ConvertAll(values, x => x * unit), people), 1e-12);
        Assert.Equal(theil, TheilIndex.Of(values, Array.ConvertAll(people, p => p * unit)), 1e-12);
    });

    [Fact]
    public void Order_is_irrelevant() => Populations.Plain.Sample((values, people) =>
        Assert.Equal(TheilIndex.Of(values, people), TheilIndex.Of([.. values.Reverse()], [.. people.Reverse()]), 1e-13));

    [Fact]
    public void A_unit_of_two_is_two_units() => Populations.Plain.Sample((values, people) =>
        Assert.Equal(
            TheilIndex.Of(values, people),
            TheilIndex.Of([.. values, .. values], [.. people.Select(p => p / 2), .. people.Select(p => p / 2)]),
            1e-12));

    [Fact]
    public void A_transfer_to_someone_poorer_lowers_it()
    {
        Assert.True(TheilIndex.Of([2, 3, 9], [1, 1, 1]) < TheilIndex.Of([1, 3, 10], [1, 1, 1]));
        Assert.Equal(0, TheilIndex.Of([4, 4, 4], [1, 5, 2]), 1e-15);
    }

    [Fact]
    public void One_unit_with_everything_gives_the_log_of_the_number_of_units() =>
        Assert.Equal(Math.Log(4), TheilIndex.Of([0, 0, 8, 0], [1, 1, 1, 1]), 1e-15);

    [Fact]
    public void Nothing_to_share_is_not_a_number() => Assert.Equal(double.NaN, TheilIndex.Of([0, 0], [1, 1]));

    [Fact]
    public void Lengths_must_agree() =>
        Assert.Equal(
            "populations has 1 numbers; expected 2. (Parameter 'populations')",
            Assert.Throws<ArgumentException>(() => TheilIndex.Of([1, 2], [1])).Message);
}
