using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

/// <summary>What a process sees of its instruction sets, and a hash of every bit the numerics produce there.</summary>
internal sealed record NumericsProbe(bool HasVector512, bool HasAvx2, bool HasVector128, string Hash)
{
    /// <summary>Set for a child of <see cref="InstructionSetTests"/>: the test program prints the probe and ends.</summary>
    public const string Variable = "TORCH_SIM_NUMERICS_PROBE";

    private const string Mark = "numerics-probe";
    private const int LaneBlocks = 1024;

    public static NumericsProbe Take() =>
        new(Vector512.IsHardwareAccelerated, Avx2.IsSupported, Vector128.IsHardwareAccelerated, HashEverything());

    public static NumericsProbe? Parse(string line) =>
        line.Split(' ') is [Mark, var wide, var avx2, var narrow, var hash]
            ? new NumericsProbe(bool.Parse(wide), bool.Parse(avx2), bool.Parse(narrow), hash)
            : null;

    public override string ToString() => $"{Mark} {HasVector512} {HasAvx2} {HasVector128} {Hash}";

    /// <summary>Runs before the test runner's entry point; in ordinary runs it does nothing.</summary>
    [ModuleInitializer]
    internal static void AnswerAsChild()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not null)
        {
            Console.WriteLine(Take());
            Environment.Exit(0);
        }
    }

    /// <summary>A plain scalar FNV-1a over the bits, so that the hash does not lean on what it checks.</summary>
    private static string HashEverything()
    {
        var hash = 14695981039346656037UL;
        void Add(ulong word) => hash = unchecked((hash ^ word) * 1099511628211UL);
        void AddLanes(Vector512<double> lanes)
        {
            for (var lane = 0; lane < 8; lane++)
            {
                Add(BitConverter.DoubleToUInt64Bits(lanes[lane]));
            }
        }

        var key = KeyedRandom.Key(Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8), 0xC0FFEE);
        var digest = StateDigest.LaneStart;
        var sum = new StableLaneSum();
        for (uint i = 0; i < LaneBlocks; i++)
        {
            var block = KeyedRandom.Block(key, i, 7, 24, 3);
            var uniform = KeyedRandom.Uniform53(block.Word0, block.Word1);
            var wide = (uniform - Vector512.Create(0.5)) * Vector512.Create(1520.0);
            var log = LaneMath.Log(block.Word2.AsDouble() + LaneMath.Exp(wide));
            var draw = VarianceGamma.Draw(block.Word3);
            var power = LaneMath.Pow(KeyedRandom.Uniform(block.Word2), draw);
            sum.Add(draw * log);
            digest = StateDigest.Mix(digest, sum.Total, Vector512.GreaterThan(draw, Vector512<double>.Zero));
            AddLanes(LaneMath.Exp(wide));
            AddLanes(log);
            AddLanes(power);
            AddLanes(draw);
            AddLanes(NormalQuantile.Of(uniform));
            AddLanes(StateDigest.Finish(digest).AsDouble());
        }

        foreach (var edge in Points.Edges)
        {
            AddLanes(LaneMath.Exp(Vector512.Create(edge)));
            AddLanes(LaneMath.Log(Vector512.Create(edge)));
            AddLanes(NormalQuantile.Of(Vector512.Create(edge)));
            Add(BitConverter.DoubleToUInt64Bits(LaneMath.Exp(edge)));
            Add(BitConverter.DoubleToUInt64Bits(LaneMath.Log(edge)));
            Add(BitConverter.DoubleToUInt64Bits(NormalQuantile.Of(edge)));
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
