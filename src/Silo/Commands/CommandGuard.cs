using System.CommandLine;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Turns what can go wrong into a message on standard error and an exit code.</summary>
internal static class CommandGuard
{
    internal static async Task<int> Run(ParseResult parse, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (InvalidInputException error)
        {
            return Say(MessageLanguage.Phraser(parse).Say(error.Problems), ExitCode.BadInput);
        }
        catch (QueryException error)
        {
            return Say(error.Message, ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Say(MessageLanguage.Tongue(parse).Say("已停止。", "Stopped."), ExitCode.Cancelled);
        }
        catch (ResultsStoreException error)
        {
            return Say(error.Message, ExitCode.Failed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Say(error.Message, ExitCode.Failed);
        }
        catch (ModelInvariantException error)
        {
            return Say(error.Message, ExitCode.Failed);
        }
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
