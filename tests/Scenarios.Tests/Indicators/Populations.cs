using CsCheck;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Random populations of units with a value each.</summary>
internal static class Populations
{
    public const int GroupCount = 4;

    public static readonly Gen<(double[] Values, double[] People)> Plain =
        from count in Gen.Int[1, 40]
        from values in Gen.Double[0.01, 1000].Array[count]
        from people in Gen.Double[0.1, 50].Array[count]
        select (values, people);

    public static readonly Gen<(double[] Values, double[] People, int[] Groups)> Grouped =
        from population in Plain
        from groups in Gen.Int[0, GroupCount - 1].Array[population.Values.Length]
        select (population.Values, population.People, groups);
}
