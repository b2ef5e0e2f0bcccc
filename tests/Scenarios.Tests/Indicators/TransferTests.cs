using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>The transfer principle of Pigou and Dalton: money from a richer to a poorer place, the order kept, never raises inequality.</summary>
public sealed class TransferTests
{
    private static readonly Gen<(double[] Before, double[] After, double[] People)> Transfers =
        from population in Populations.Plain
        where population.Values.Length > 1
        from pair in Gen.Int[0, 1000].Array[2]
        from part in Gen.Double[0.01, 0.5]
        select Transfer(population.Values, population.People, pair[0] % population.Values.Length, pair[1] % population.Values.Length, part);

    [Fact]
    public void Theil_Gini_and_the_mean_log_deviation_obey_it() => Transfers.Sample((before, after, people) =>
    {
        Assert.True(TheilIndex.Of(after, people) <= TheilIndex.Of(before, people) + 1e-12);
        Assert.True(GiniCoefficient.Of(after, people) <= GiniCoefficient.Of(before, people) + 1e-12);
        Assert.True(MeanLogDeviation.Of(after, people) <= MeanLogDeviation.Of(before, people) + 1e-12);
    });

    [Fact]
    public void Gini_lies_between_nothing_and_one() => Populations.Plain.Sample((values, people) =>
        Assert.InRange(GiniCoefficient.Of(values, people), -1e-12, 1));

    [Fact]
    public void Theil_lies_between_nothing_and_the_log_of_the_smallest_share() => Populations.Plain.Sample((values, people) =>
        Assert.InRange(TheilIndex.Of(values, people), -1e-12, Math.Log(people.Sum() / people.Min()) + 1e-12));

    private static (double[], double[], double[]) Transfer(double[] values, double[] people, int one, int other, double part)
    {
        var (rich, poor) = values[one] > values[other] ? (one, other) : (other, one);
        double[] after = [.. values];
        // At most half of what would make both equal.
        var gap = values[rich] - values[poor];
        var amount = part * gap / ((1 / people[rich]) + (1 / people[poor]));
        after[rich] -= amount / people[rich];
        after[poor] += amount / people[poor];
        return (values, after, people);
    }
}
