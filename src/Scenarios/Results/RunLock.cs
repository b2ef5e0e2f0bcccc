using System.Globalization;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// The right to write into a run folder, held by one process at a time. It ends with <see cref="Dispose"/> or with the process:
/// the operating system holds the lock, so that a dead process leaves nothing to clear away.
/// </summary>
public sealed class RunLock : IDisposable
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.
    private static readonly int[] TakenCodes = [11, 35, 32, 33];

    private readonly FileStream held;
    private readonly string ownerPath;

    private RunLock(FileStream held, string ownerPath)
    {
        this.held = held;
        this.ownerPath = ownerPath;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ResultsStoreException.Quietly(() => File.Delete(ownerPath));
        held.Dispose();
    }

    /// <summary>Takes the lock or says who holds it.</summary>
    internal static RunLock Take(string path)
    {
        // A locked file cannot be read by others everywhere, so the owner's note lies beside it.
        var ownerPath = path + "-owner";
        return ResultsStoreException.Guard(path, () =>
        {
            var held = Hold(path, ownerPath);
            File.WriteAllText(ownerPath, string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss} UTC"));
            return new RunLock(held, ownerPath);
        });
    }

    private static FileStream Hold(string path, string ownerPath)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (TakenCodes.Contains(cause.HResult & 0xFFFF))
        {
            var owner = File.Exists(ownerPath) ? File.ReadAllText(ownerPath) : "another process";
            throw new ResultsStoreException(
                path, $"{owner} is writing into this run folder; wait until it has finished, or stop it", cause);
        }
    }
}
