using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Places;

/// <summary>A park's parts of the quarter's receipts.</summary>
/// <param name="Orders">Its city's part of the orders.</param>
/// <param name="Nation">The nation's part of the orders.</param>
/// <param name="Talent">Its part of the talent exchange.</param>
/// <param name="TalentNation">The nation's part of the talent exchange.</param>
/// <param name="Capital">Its part of the capital exchange.</param>
/// <param name="Technology">Its part of the technology exchange.</param>
/// <param name="Settlement">Its city's part of the settlement.</param>
internal readonly record struct ParkReceipts(
    LaneTable Orders, LaneTable Nation, LaneTable Talent, LaneTable TalentNation, LaneTable Capital, LaneTable Technology,
    LaneTable Settlement);
