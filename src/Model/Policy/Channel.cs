namespace Torch.Sim.Model.Policy;

/// <summary>A coefficient of a numbered equation that policy can shift. Levers are data; channels are code.</summary>
/// <remarks>
/// Eq. E16-1: coefficient = default + shift, or default · max(0, 1 + shift), as <see cref="Channels.Table"/> says; at base the shift is exactly 0.
/// No channel multiplies an output.
/// </remarks>
public enum Channel
{
    /// <summary>E9-5: θ of the public fund, added.</summary>
    TargetingExponent,

    /// <summary>E9-4: φ_g, the public fund over GDP, scaled.</summary>
    PublicFund,

    /// <summary>E9-4: part of the public fund given as grants, added.</summary>
    PublicGrantShare,

    /// <summary>E9-4: private venture money per yuan of public equity, scaled.</summary>
    VentureCrowdIn,

    /// <summary>E1-1: common step of demand for zones' goods [log points], added.</summary>
    ZoneDemand,

    /// <summary>E3: R&amp;D over value added, scaled.</summary>
    RdIntensity,

    /// <summary>E3-1: real R&amp;D per yuan, scaled.</summary>
    RdEfficiency,

    /// <summary>E3: share of grants that reaches other uses, added.</summary>
    GrantDiversion,

    /// <summary>E4: probability of a breakthrough, scaled; its mean is not taken out of the drift.</summary>
    BreakthroughRate,

    /// <summary>E4-3: ξ, catching up with the mean of the cluster, scaled.</summary>
    CatchUp,

    /// <summary>E4-3: λ_s of a park's firms, scaled.</summary>
    SpilloverElasticity,

    /// <summary>E4-3, E11-3: drift of productivity from knowledge that flows in from abroad [log points a quarter], added.</summary>
    KnowledgeInflow,

    /// <summary>E5-2: intercept of the share of firms with a loan, added.</summary>
    LoanAccess,

    /// <summary>E5-2: limit of a loan over value added, scaled.</summary>
    LoanLimit,

    /// <summary>E5-1: lending rate [1/quarter], added.</summary>
    InterestRate,

    /// <summary>E13-1: τ, profit tax, added.</summary>
    ProfitTaxRate,

    /// <summary>E13-1: extra deduction of R&amp;D, added.</summary>
    SuperDeduction,

    /// <summary>E5-1: purchases forced on firms, over value added, added.</summary>
    InputCost,

    /// <summary>E10: purchases of technology over R&amp;D, scaled.</summary>
    TechnologyBudget,

    /// <summary>E4-2: ψ_T, knowledge per yuan of technology bought, scaled.</summary>
    LicenceKnowledge,

    /// <summary>E7-2: e0, entry, scaled.</summary>
    EntryRate,

    /// <summary>E7-1: exit hazards of the first three years, scaled.</summary>
    EarlyExit,

    /// <summary>E2-1: γ_LQ, localisation, scaled.</summary>
    Localisation,

    /// <summary>E2-1: staff that the land of a park carries without crowding, scaled.</summary>
    LandCapacity,

    /// <summary>E8-2: ln of what the place is worth to a mover, added.</summary>
    TalentAttraction,

    /// <summary>E8-4: ρ, return of emigrants from a park, scaled.</summary>
    EmigrantReturn,

    /// <summary>E14: decline of energy per value added [log points a quarter], added.</summary>
    EnergyDecline,

    /// <summary>E11-3: λ_h of a city's hinterland, scaled.</summary>
    HinterlandAbsorption,
}
