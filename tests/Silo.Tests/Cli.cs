using System.Diagnostics;

namespace Torch.Sim.Silo.Tests;

/// <summary>Starts the program as a user does.</summary>
internal static class Cli
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "torch-sim.dll");

    /// <summary>What a run of the program left.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        internal string StudyDigest => Line("study digest ");

        internal string RunFolder => Output.TrimEnd().Split('\n')[^1].Trim();

        private string Line(string start) => Output.Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..].Trim();
    }

    internal static Task<Result> Run(params string[] arguments) => Run(new Dictionary<string, string>(), arguments);

    internal static async Task<Result> Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await Finish(process);
    }

    internal static async Task<Result> RunIn(string folder, string[] arguments)
    {
        using var process = Start(new Dictionary<string, string>(), folder, arguments);
        return await Finish(process);
    }

    internal static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) => Start(environment, "", arguments);

    private static Process Start(IReadOnlyDictionary<string, string> environment, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(s_program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The language of a developer's computer must not decide what tests find.
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    internal static async Task<Result> Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }
}
