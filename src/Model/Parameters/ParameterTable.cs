using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Parameters;

/// <summary>The parameters of one batch: a row of lanes per <see cref="Parameter"/>, so that every future can have its own draw.</summary>
/// <remarks>Shape parameters × lanes.</remarks>
public sealed class ParameterTable
{
    /// <summary>Number of parameters.</summary>
    public static readonly int Count = Enum.GetValues<Parameter>().Length;

    private readonly LaneTable _values;

    /// <summary>A table in which every lane has its own vector of parameters.</summary>
    /// <param name="vectors">One vector of <see cref="Count"/> values per lane.</param>
    public ParameterTable(IReadOnlyList<double[]> vectors)
    {
        _values = new LaneTable(Count, vectors.Count);
        for (var lane = 0; lane < vectors.Count; lane++)
        {
            for (var parameter = 0; parameter < Count; parameter++)
            {
                _values.Row(parameter)[lane] = vectors[lane][parameter];
            }
        }
    }

    /// <summary>Eight lanes of a parameter; <paramref name="lane"/> is a multiple of eight.</summary>
    public Vector512<double> this[Parameter parameter, int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values[(int)parameter, lane];
    }

    /// <summary>A parameter that all futures of a study share (it shapes the initial state).</summary>
    public double Shared(Parameter parameter) => _values.Row((int)parameter)[0];
}
