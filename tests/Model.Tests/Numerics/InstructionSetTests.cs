using System.Diagnostics;
using System.Reflection;

namespace Torch.Sim.Model.Tests.Numerics;

/// <summary>The same bits with AVX-512, AVX2, SSE and no vector instructions: each runs in a process of its own.</summary>
public sealed class InstructionSetTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Bits_do_not_change_when_an_instruction_set_is_off(string variable)
    {
        var here = NumericsProbe.Take();
        Assert.SkipUnless(Has(here, variable), $"{variable}: this machine lacks what the switch turns off.");

        var there = await RunChild(variable, TestContext.Current.CancellationToken);

        Assert.False(Has(there, variable), $"{variable}=0 changed nothing; the runtime may have renamed the switch.");
        Assert.Equal(here.Hash, there.Hash);
    }

    [Fact]
    public void The_bits_are_those_released() => Assert.Equal("bcf927caf9383276", NumericsProbe.Take().Hash);

    private static bool Has(NumericsProbe probe, string variable) => variable switch
    {
        "DOTNET_EnableAVX512" => probe.HasVector512,
        "DOTNET_EnableAVX2" => probe.HasAvx2,
        _ => probe.HasVector128,
    };

    private static async Task<NumericsProbe> RunChild(string variable, CancellationToken cancellationToken)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        // Fully optimised there, whatever tier here.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment[variable] = "0";
        start.Environment[NumericsProbe.Variable] = "1";
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(cancellationToken);
        await child.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, child.ExitCode);
        return output.Split('\n').Select(line => NumericsProbe.Parse(line.Trim())).First(probe => probe is not null)!;
    }
}
