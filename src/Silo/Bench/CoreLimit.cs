using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Torch.Sim.Silo.Bench;

/// <summary>Pins all threads of this process to one core, and lets them go again. Threads born in between inherit the limit of their parent.</summary>
internal static partial class CoreLimit
{
    /// <summary>Whether this machine can do it.</summary>
    internal static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsWindows();

    /// <summary>Allows the first <paramref name="cores"/> cores.</summary>
    internal static void Allow(int cores)
    {
        var mask = (1L << Math.Min(cores, 62)) - 1;
        if (OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().ProcessorAffinity = (nint)mask;
            return;
        }

        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var task in Directory.GetDirectories("/proc/self/task"))
            {
                // A thread may have ended since the listing: nothing to limit then.
                _ = SetAffinity(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), sizeof(long), mask);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nint size, in long mask);
}
