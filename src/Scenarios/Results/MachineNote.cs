using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Torch.Sim.Scenarios.Results;

/// <summary>The computer a run took place on.</summary>
/// <param name="Os">Operating system and architecture.</param>
/// <param name="Cores">Processors the program may use.</param>
/// <param name="CpuFeatures">Instruction sets that decide how vectors are computed, sorted.</param>
/// <param name="Runtime">Version of .NET.</param>
public sealed record MachineNote(string Os, int Cores, IReadOnlyList<string> CpuFeatures, string Runtime)
{
    /// <summary>This computer.</summary>
    public static MachineNote Here()
    {
        (string Name, bool Supported)[] features =
        [
            ("AdvSimd", AdvSimd.IsSupported),
            ("Avx", Avx.IsSupported),
            ("Avx2", Avx2.IsSupported),
            ("Avx512F", Avx512F.IsSupported),
            ("Fma", Fma.IsSupported),
            ("Sse42", Sse42.IsSupported),
            ("Vector128", Vector128.IsHardwareAccelerated),
            ("Vector256", Vector256.IsHardwareAccelerated),
            ("Vector512", Vector512.IsHardwareAccelerated),
        ];
        return new MachineNote(
            $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
            Environment.ProcessorCount,
            [.. features.Where(feature => feature.Supported).Select(feature => feature.Name)],
            RuntimeInformation.FrameworkDescription);
    }
}
