namespace Torch.Sim.Model.Parameters;

/// <summary>Every number of the model that is neither data nor a law. Units, ranges, sources and marks stand in the parameter file.</summary>
public enum Parameter
{
    /// <summary>E1: Elasticity of output to capital; with the two labour elasticities it sums to the span of control 0.90 (Lucas 1978).</summary>
    CapitalElasticity,

    /// <summary>E1: Elasticity of output to skilled labour; 2019 pay and profit of zone firms.</summary>
    SkilledElasticity,

    /// <summary>E1: Elasticity of output to other labour; 2019 pay and profit of zone firms.</summary>
    OtherElasticity,

    /// <summary>E1: rho_d = (sigma_d - 1)/sigma_d with elasticity of substitution sigma_d = 5 (Dixit and Stiglitz 1977; usual 3 to 8).</summary>
    DemandCurvature,

    /// <summary>E1: Exponent of a city's attraction in the spending of others: goods of different cities are poorer substitutes than goods of one city (Armington 1969); 1 is no nest.</summary>
    PlaceNest,

    /// <summary>E1: kappa_Q: share of the gap between potential and realised national income that closes in a quarter; 0 makes every policy zero-sum.</summary>
    IncomeAdjustment,

    /// <summary>E1: Quarterly persistence of a firm's demand state.</summary>
    DemandPersistence,

    /// <summary>E1: Standard deviation of the quarterly shock to a firm's demand state; gives annual growth a standard deviation of about 0.3.</summary>
    DemandShock,

    /// <summary>E1: Common step of demand for zones' goods in 2020 (fitted to the zones' share of GDP in 2020).</summary>
    CommonStep,

    /// <summary>E1: Half-life of the common step after 2020Q4 (fitted to the zones' share of GDP in 2021, given the drift).</summary>
    CommonStepHalfLife,

    /// <summary>E2: Elasticity of productivity to employment density (Combes and Gobillon 2015).</summary>
    AgglomerationDensity,

    /// <summary>E2: Elasticity of productivity to the location quotient of the cluster.</summary>
    AgglomerationLocalisation,

    /// <summary>E2: Weight of squared log crowding beyond the capacity of the zone's land.</summary>
    Congestion,

    /// <summary>E2: Speed at which the externality follows its target; half-life 2.8 years.</summary>
    AgglomerationSpeed,

    /// <summary>E3: RandD over value added of zone enterprises in 2019 (825.9 bn of 12.2 trn yuan).</summary>
    RdIntensity,

    /// <summary>E3: Share of RandD spent outside the firm; the rest is pay of skilled staff.</summary>
    RdPurchasedShare,

    /// <summary>E3: Own RandD saved per yuan of usable grant by a firm that is not short of cash.</summary>
    RdFungibility,

    /// <summary>E3: Share of grants that reaches other uses (Boeing and Peters; 0.53 historic).</summary>
    GrantDiverted,

    /// <summary>E3: Depreciation of RandD knowledge, 15 % a year (Hall, Mairesse and Mohnen 2010).</summary>
    RdDepreciation,

    /// <summary>E3: Elasticity of the price of RandD to the zone's skilled wage relative to the national mean.</summary>
    RdWageDeflator,

    /// <summary>E4: mu_A: drift of zone firms' productivity relative to the hinterland: a prior from the share of unchanged zones in 2016–2019.</summary>
    ProductivityDrift,

    /// <summary>E4: eta: elasticity of productivity to own RandD stock (Chen et al. 2021; Hall, Mairesse and Mohnen 2010).</summary>
    RdElasticity,

    /// <summary>E4: g: trend growth of knowledge, the same everywhere, so that growth terms are relative.</summary>
    KnowledgeTrend,

    /// <summary>E4: xi: speed of catching up with the mean of the cluster, times absorptive capacity.</summary>
    CatchUp,

    /// <summary>E4: xi_d: speed at which leads over the mean of the cluster are imitated away.</summary>
    LeadErosion,

    /// <summary>E4: lambda_s: elasticity of productivity to the spillover pool (Bottazzi and Peri 2003; upper end aggregate studies).</summary>
    SpilloverElasticity,

    /// <summary>E4: b0: Laplace scale of the annual shock to log productivity of a firm of mean size.</summary>
    ShockScale,

    /// <summary>E4: beta: fall of the shock with firm size (Stanley et al. 1996).</summary>
    ShockSizeExponent,

    /// <summary>E4: Probability that a firm makes a breakthrough.</summary>
    BreakthroughRate,

    /// <summary>E4: Tail exponent of the factor by which a breakthrough raises productivity (Pareto from 1).</summary>
    BreakthroughTail,

    /// <summary>E4: Distance at which a spillover has halved (Keller 2002; Bottazzi and Peri 2003).</summary>
    SpilloverHalfDistance,

    /// <summary>E5: theta_K: share of the gap to desired capital that is invested.</summary>
    InvestmentSpeed,

    /// <summary>E5: Lending rate.</summary>
    InterestRate,

    /// <summary>E5: pi: premium in the user cost of capital.</summary>
    RiskPremium,

    /// <summary>E5: Mean maturity of a loan.</summary>
    LoanMaturityQuarters,

    /// <summary>E5: 10 % a year.</summary>
    CapitalDepreciation,

    /// <summary>E5: Intercept of the share of firms with a loan (fitted to 46.9 % at the end of 2024).</summary>
    LoanLogit,

    /// <summary>E5: Effect of ln(skilled staff over the cluster's mean) on that share.</summary>
    LoanLogitSize,

    /// <summary>E5: Effect of age on that share: of min(age/40 quarters, 1).</summary>
    LoanLogitAge,

    /// <summary>E5: Part of the flow that replaces exits and keeps up with entry.</summary>
    LoanGrowthTerm,

    /// <summary>E5: Limit of debt over capital.</summary>
    LoanToValue,

    /// <summary>E5: Limit of a new loan over quarterly value added.</summary>
    LoanPerValueAdded,

    /// <summary>E5: Share of cash above the buffer that is paid out.</summary>
    DividendShare,

    /// <summary>E5: Cash that is never paid out.</summary>
    CashBuffer,

    /// <summary>E6: Share of the gap up to desired staff that is advertised.</summary>
    HireSpeed,

    /// <summary>E6: Share of the gap down that is dismissed.</summary>
    DismissSpeed,

    /// <summary>E6: phi_w: response of zone wages to wanted less willing staff over staff.</summary>
    WageSlope,

    /// <summary>E6: Weight of the last quarter in the smoothed growth that wages follow.</summary>
    GrowthSmoothing,

    /// <summary>E6: Share of hinterland value added paid to skilled labour.</summary>
    CitySkilledShare,

    /// <summary>E6: Share of hinterland value added paid to other labour.</summary>
    CityOtherShare,

    /// <summary>E7: e0: gross entry per firm (165 and 182 thousand zone enterprises at the ends of 2020 and 2021).</summary>
    EntryRate,

    /// <summary>E7: Response of entry to value added per firm over national growth: dilution.</summary>
    EntryExponent,

    /// <summary>E7: Mean size of an entrant over the mean firm of its cluster.</summary>
    EntrantSize,

    /// <summary>E7: Standard deviation of entrants' log size.</summary>
    EntrantSpread,

    /// <summary>E7: Share of entrants that are spin-offs of firms of the cluster; they start with their parents' knowledge.</summary>
    SpinOffShare,

    /// <summary>E7: Size of a spin-off over that of another entrant.</summary>
    SpinOffSize,

    /// <summary>E7: Exit hazard in the first year (SAIC 2013).</summary>
    ExitYear1,

    /// <summary>E7: Exit hazard in the second year (SAIC 2013).</summary>
    ExitYear2,

    /// <summary>E7: Exit hazard in the third year (SAIC 2013).</summary>
    ExitYear3,

    /// <summary>E7: Exit hazard in years 4 to 7 (SAIC 2013).</summary>
    ExitYears4To7,

    /// <summary>E7: Exit hazard from year 8 on.</summary>
    ExitLater,

    /// <summary>E7: Fall of the exit hazard with size over the mean of the cluster.</summary>
    ExitSizeExponent,

    /// <summary>E7: Further exit hazard of a firm whose debt exceeds its liquid and resale value.</summary>
    InsolvencyHazard,

    /// <summary>E8: epsilon: elasticity of migration to the real wage (Tombe and Zhu 2019).</summary>
    WageUtility,

    /// <summary>E8: Pull of a place's skilled share on skilled movers (sign: Fu and Gabriel 2012).</summary>
    HumanCapitalUtility,

    /// <summary>E8: zeta: decay of migration with ln(1 + d/50 km).</summary>
    TalentDistance,

    /// <summary>E8: Cost of crossing a provincial border (hukou).</summary>
    ProvinceBarrier,

    /// <summary>E8: Gross mobility of skilled labour at the start.</summary>
    SkilledMobility,

    /// <summary>E8: Gross mobility of other labour at the start.</summary>
    OtherMobility,

    /// <summary>E8: Share of skilled persons who reconsider their place.</summary>
    ReconsiderSkilled,

    /// <summary>E8: Share of others who reconsider their place.</summary>
    ReconsiderOther,

    /// <summary>E8: New skilled persons of the nation.</summary>
    SkilledGraduates,

    /// <summary>E8: New other workers of the nation.</summary>
    OtherEntrants,

    /// <summary>E8: Retirement of skilled persons.</summary>
    RetireSkilled,

    /// <summary>E8: Retirement of other persons.</summary>
    RetireOther,

    /// <summary>E8: Share of zones' skilled staff that returns to where the zone's arrivals come from, with half of the zone's knowledge per worker.</summary>
    EmigrantReturn,

    /// <summary>E8: Knowledge per worker that a returner carries, over the zone's.</summary>
    ReturnedKnowledge,

    /// <summary>E9: Private venture money over GDP, before crowding in.</summary>
    PrivateVenture,

    /// <summary>E9: Public innovation and guidance fund for zones over GDP.</summary>
    PublicFund,

    /// <summary>E9: theta: exponent of a zone's size in the allocation of the public fund; 1 is proportional.</summary>
    TargetingExponent,

    /// <summary>E9: Part of the public fund given as RandD grants; the rest is equity.</summary>
    PublicGrantShare,

    /// <summary>E9: Private venture money per yuan of public venture money.</summary>
    VentureCrowdIn,

    /// <summary>E9: Power of the return in the allocation of venture money.</summary>
    VentureReturnPower,

    /// <summary>E9: Decay of venture money with ln(1 + d/50 km).</summary>
    VentureDistance,

    /// <summary>E9: Extra weight of the own place.</summary>
    VentureHomeBias,

    /// <summary>E9: Upper bound of the share of firms that move to another park.</summary>
    RelocationRate,

    /// <summary>E9: Weight of the gap in profit rates, over the mean, in the wish to move.</summary>
    RelocationProfit,

    /// <summary>E9: Decay of moves with ln(1 + d/100 km).</summary>
    RelocationDistance,

    /// <summary>E9: Share of staff that follows its firm.</summary>
    RelocationFollow,

    /// <summary>E10: Purchases of technology over RandD.</summary>
    TechnologyBudget,

    /// <summary>E10: Limit of these purchases over cash.</summary>
    TechnologyCashCap,

    /// <summary>E10: psi_T: knowledge gained per yuan of technology bought, times absorptive capacity.</summary>
    LicenceKnowledge,

    /// <summary>E10: Distance at which technology trade has halved; contracts travel farther than spillovers.</summary>
    TechnologyHalfDistance,

    /// <summary>E11: Elasticity of hinterland output to capital (constant returns).</summary>
    HinterlandCapital,

    /// <summary>E11: Elasticity of hinterland output to skilled labour.</summary>
    HinterlandSkilled,

    /// <summary>E11: Elasticity of hinterland output to other labour.</summary>
    HinterlandOther,

    /// <summary>E11: Share of capital in hinterland value added.</summary>
    HinterlandCapitalShare,

    /// <summary>E11: lambda_h: elasticity of hinterland productivity to the spillover pool: lower absorptive capacity.</summary>
    HinterlandSpillover,

    /// <summary>E11: k_f: speed at which the hinterland follows changes in the lead of zones near by.</summary>
    NationalCatchUp,

    /// <summary>E11: Standard deviation of the quarterly shock to a city's productivity.</summary>
    HinterlandShock,

    /// <summary>E11: RandD over value added outside zones (national less zones, 2019).</summary>
    HinterlandRd,

    /// <summary>E11: National share of purchases in the own city.</summary>
    OwnCityPurchases,

    /// <summary>E11: National share of purchases in cities within 150 km.</summary>
    RingPurchases,

    /// <summary>E12: c_s: part of the sponsor's share of local tax that is really paid.</summary>
    EnclaveCompliance,

    /// <summary>E13: Value-added tax over value added (zones paid 15.6 % in all taxes in 2019).</summary>
    VatRate,

    /// <summary>E13: Effective corporate income tax, between 15 and 25 %.</summary>
    ProfitTaxRate,

    /// <summary>E13: Extra deduction of RandD from the tax base.</summary>
    SuperDeduction,

    /// <summary>E13: Personal income tax over wages.</summary>
    IncomeTaxRate,

    /// <summary>E13: Local share of value-added tax.</summary>
    LocalVatShare,

    /// <summary>E13: Local share of corporate income tax.</summary>
    LocalProfitTaxShare,

    /// <summary>E13: Local share of personal income tax.</summary>
    LocalIncomeTaxShare,

    /// <summary>E13: Rents and fees paid for premises and land over value added: half to the zone, half to owners in the city.</summary>
    RentShare,

    /// <summary>E13: Fixed cost of being a firm, in skilled wages, paid to its managers and owners: makes small firms short of cash.</summary>
    OverheadPersons,

    /// <summary>E16-4: Share of its local revenue that a zone or city can move to levers.</summary>
    LocalPolicyShare,

    /// <summary>E16-4: Share of central taxes that can be moved to levers.</summary>
    CentralPolicyShare,

    /// <summary>E14: Energy per value added of zones in 2019.</summary>
    EnergyIntensity,

    /// <summary>E14: Decline of energy per value added.</summary>
    EnergyDecline,

    /// <summary>E14: Decline of energy per value added per log point of productivity gained.</summary>
    EnergyProductivity,

    /// <summary>E14: Carbon per energy in 2024.</summary>
    CarbonFactor,

    /// <summary>E14: Decline of carbon per energy.</summary>
    CarbonDecline,
}
