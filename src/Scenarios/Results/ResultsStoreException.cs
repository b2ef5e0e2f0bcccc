namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// The results store cannot read or write what it must: disk full, no permission, a missing or damaged file, a second writer.
/// The message names the file and the cause.
/// </summary>
public sealed class ResultsStoreException : Exception
{
    /// <summary>States a problem with a file of the store.</summary>
    /// <param name="file">The file or folder concerned.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="cause">The underlying error, if any.</param>
    public ResultsStoreException(string file, string problem, Exception? cause = null)
        : base($"{file}: {problem}", cause) => File = file;

    /// <summary>The file or folder concerned.</summary>
    public string File { get; }

    /// <summary>Runs an action on a file; whatever the operating system refuses becomes a <see cref="ResultsStoreException"/>.</summary>
    internal static T Guard<T>(string file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (IsRefusal(cause))
        {
            throw new ResultsStoreException(file, cause.Message, cause);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    internal static void Guard(string file, Action action) => Guard(
        file,
        () =>
        {
            action();
            return true;
        });

    /// <summary>Clears away what nobody reads. What resists is left to the next start, and must not hide the error that led here.</summary>
    internal static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception cause) when (IsRefusal(cause) || cause is ResultsStoreException)
        {
        }
    }

    /// <summary>True for errors of the operating system: disk full, permission, missing file.</summary>
    internal static bool IsRefusal(Exception cause) => cause is IOException or UnauthorizedAccessException;
}
