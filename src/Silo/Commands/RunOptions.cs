using Torch.Sim.Model.Futures;

namespace Torch.Sim.Silo.Commands;

/// <summary>Options of the run command.</summary>
/// <param name="Study">Study file.</param>
/// <param name="Out">Folder of runs.</param>
/// <param name="Data">Data folder, or null to find it.</param>
/// <param name="Seeds">Overrules the study.</param>
/// <param name="From">Must be the base quarter.</param>
/// <param name="To">Overrules the study.</param>
/// <param name="FirmsPerRecord">Firms a record stands for.</param>
/// <param name="Batch">Futures per batch.</param>
/// <param name="Parallel">Batches at the same time.</param>
/// <param name="Plain">Plain lines instead of a live display.</param>
/// <param name="Language">zh or en.</param>
/// <param name="ShareOnly">Draw the zones' share and no other chart.</param>
/// <param name="Dashboard">Port of the Orleans dashboard, or null.</param>
/// <param name="SaveStates">Quarters whose states of the baseline futures are kept.</param>
/// <param name="BranchFrom">Saved states to start from, RUN@QUARTER, or null.</param>
/// <param name="NoBranching">Every future runs its whole way.</param>
internal sealed record RunOptions(
    string Study, string Out, string? Data, int? Seeds, Quarter? From, Quarter? To, int FirmsPerRecord, int? Batch, int? Parallel, bool Plain,
    string Language, bool ShareOnly, int? Dashboard, IReadOnlyList<Quarter> SaveStates, string? BranchFrom, bool NoBranching);
