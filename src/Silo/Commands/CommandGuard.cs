using Torch.Sim.Model.Ledger;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Turns what can go wrong into a message on standard error and an exit code.</summary>
internal static class CommandGuard
{
    internal static async Task<int> Run(Func<Task<int>> command, Phraser? phraser = null)
    {
        try
        {
            return await command();
        }
        catch (InvalidInputException error)
        {
            return Say((phraser ?? MessageLanguage.Default).Say(error.Problems), ExitCode.BadInput);
        }
        catch (QueryException error)
        {
            return Say(error.Message, ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped; finished batches are kept, the same command goes on from them. 已停止；已完成的批次保留，重新执行同一命令即可继续。", ExitCode.Cancelled);
        }
        catch (ResultsStoreException error)
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
