using Torch.Sim.Model.Policy;

namespace Torch.Sim.Grains.Wire;

[GenerateSerializer, Alias("Torch.Sim.PolicyLever")]
public struct PolicyLeverSurrogate
{
    [Id(0)] public string Name;
    [Id(1)] public int LagQuarters;
    [Id(2)] public int[] Channels;
    [Id(3)] public double[] Gains;
    [Id(4)] public double[] HalfSaturations;
    [Id(5)] public double MillionYuan;
    [Id(6)] public int Basis;
    [Id(7)] public double[] Payers;
}

[RegisterConverter]
public sealed class PolicyLeverConverter : IConverter<PolicyLever, PolicyLeverSurrogate>
{
    public PolicyLever ConvertFromSurrogate(in PolicyLeverSurrogate s)
    {
        var (channels, gains, halves) = (s.Channels, s.Gains, s.HalfSaturations);
        var moves = Enumerable.Range(0, channels.Length).Select(i => new ChannelMove((Channel)channels[i], gains[i], halves[i])).ToArray();
        return new PolicyLever(s.Name, s.LagQuarters, moves, new LeverCost(s.MillionYuan, (CostBasis)s.Basis, s.Payers));
    }

    public PolicyLeverSurrogate ConvertToSurrogate(in PolicyLever v) => new()
    {
        Name = v.Name,
        LagQuarters = v.LagQuarters,
        Channels = v.Moves.Select(move => (int)move.Channel).ToArray(),
        Gains = v.Moves.Select(move => move.Gain).ToArray(),
        HalfSaturations = v.Moves.Select(move => move.HalfSaturation).ToArray(),
        MillionYuan = v.Cost.MillionYuan,
        Basis = (int)v.Cost.Basis,
        Payers = v.Cost.Payers,
    };
}

[GenerateSerializer, Alias("Torch.Sim.PolicyProgramme")]
public struct PolicyProgrammeSurrogate
{
    [Id(0)] public int[] Levers;
    [Id(1)] public double[][] Differences;
    [Id(2)] public int[][] Places;
}

[RegisterConverter]
public sealed class PolicyProgrammeConverter : IConverter<PolicyProgramme, PolicyProgrammeSurrogate>
{
    public PolicyProgramme ConvertFromSurrogate(in PolicyProgrammeSurrogate s)
    {
        var (levers, differences, places) = (s.Levers, s.Differences, s.Places);
        return new PolicyProgramme(Enumerable.Range(0, levers.Length).Select(i => new PolicyMove(levers[i], differences[i], places[i])).ToArray());
    }

    public PolicyProgrammeSurrogate ConvertToSurrogate(in PolicyProgramme v) => new()
    {
        Levers = v.Moves.Select(move => move.Lever).ToArray(),
        Differences = v.Moves.Select(move => move.Difference).ToArray(),
        Places = v.Moves.Select(move => move.Places).ToArray(),
    };
}
