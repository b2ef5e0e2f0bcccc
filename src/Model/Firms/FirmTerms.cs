using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Everything the firms of one cluster share in one quarter: eight lanes of each term of E1 and E3–E7.</summary>
/// <remarks>Loaded once per block of lanes, before the pass over the slots.</remarks>
public struct FirmTerms
{
    internal Vec Quarter, GdpIndex, FoundersSkilled, FoundersOther, MarketAccess, WageSkilled, WageOther, OtherPerSkilled, OtherPerSkilledBefore;
    internal Vec KeepSkilled, KeepOther, FillSkilled, FillOther, ExpectedBeforeSkilled, ExpectedBeforeOther, ExpectedSkilled, ExpectedOther;
    internal Vec TechnologyIncome, Equity, Grant, UsableGrant, FixedShare, Overhead, TaxRate, Deduction, Interest;
    internal Vec RdIntensity, Purchased, PerPurchased, Fungible, KnowledgeKept, RdDeflator, TechnologyBudget, TechnologyCap, Licence;
    internal Vec CapitalTarget, InvestmentSpeed, Depreciation, LoanToValue, LoanPerValueAdded, LoanFlow, LoanSize, LoanAge, Maturity;
    internal Vec DividendShare, Buffer, SkilledTarget, Hire, Dismiss;
    internal Vec Drift, RdElasticity, CatchUp, Erosion, MeanLnProductivity, MeanKnowledge, Jensen, ShockScale, MeanLnSkilled, ShockExponent;
    internal Vec BreakthroughRate, BreakthroughScale, Persistence, DemandShock;
    internal Vec Hazard1, Hazard2, Hazard3, Hazard4, Hazard5, ExitExponent, Insolvency, Relocation;
    internal Vec EntryRate;
    internal Vec LnAgglomeration, Alpha, BetaSkilled, BetaOther, Curvature, CommonStep;

    /// <summary>Gathers the terms of one block of lanes.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="inputs">What the park says, <see cref="ClusterInput"/> × lanes.</param>
    /// <param name="means">The cluster's own means of last quarter, <see cref="ClusterMean"/> × lanes.</param>
    /// <param name="quarter">The quarter, counted from 2019Q4.</param>
    /// <param name="lane">First lane of the block.</param>
    public static FirmTerms Load(FutureBatch batch, LaneTable inputs, LaneTable means, int quarter, int lane)
    {
        var terms = default(FirmTerms);
        terms.Quarter = Vector512.Create((double)quarter);
        terms.LoadMarket(batch, inputs, quarter, lane);
        terms.LoadLabour(batch.Parameters, inputs, lane);
        terms.LoadFinance(batch, inputs, lane);
        terms.LoadKnowledge(batch, inputs, means, lane);
        terms.LoadDemography(batch, inputs, lane);
        return terms;
    }

    private void LoadMarket(FutureBatch batch, LaneTable inputs, int quarter, int lane)
    {
        var p = batch.Parameters;
        MarketAccess = inputs[ClusterInput.MarketAccess, lane];
        GdpIndex = inputs[ClusterInput.GdpIndex, lane];
        FoundersSkilled = inputs[ClusterInput.FoundersSkilled, lane];
        FoundersOther = inputs[ClusterInput.FoundersOther, lane];
        LnAgglomeration = inputs[ClusterInput.LnAgglomeration, lane];
        Alpha = p[Parameter.CapitalElasticity, lane];
        BetaSkilled = p[Parameter.SkilledElasticity, lane];
        BetaOther = p[Parameter.OtherElasticity, lane];
        Curvature = p[Parameter.DemandCurvature, lane];
        CommonStep = batch.CommonStep(quarter + 1, lane) + Shift(inputs, Channel.ZoneDemand, lane);
        Persistence = p[Parameter.DemandPersistence, lane];
        // The quantile of the variance-gamma law has variance ½.
        DemandShock = p[Parameter.DemandShock, lane] * Vector512.Create(1.4142135623730951);
    }

    private void LoadLabour(ParameterTable p, LaneTable inputs, int lane)
    {
        WageSkilled = inputs[ClusterInput.WageSkilled, lane];
        WageOther = inputs[ClusterInput.WageOther, lane];
        SkilledTarget = Curvature * BetaSkilled / WageSkilled;
        OtherPerSkilled = BetaOther * WageSkilled / (BetaSkilled * WageOther);
        OtherPerSkilledBefore = inputs[ClusterInput.OtherPerSkilledBefore, lane];
        ExpectedSkilled = inputs[ClusterInput.LeaveSkilled, lane];
        ExpectedOther = inputs[ClusterInput.LeaveOther, lane];
        KeepSkilled = Vec.One - ExpectedSkilled;
        KeepOther = Vec.One - ExpectedOther;
        FillSkilled = inputs[ClusterInput.FillSkilled, lane];
        FillOther = inputs[ClusterInput.FillOther, lane];
        ExpectedBeforeSkilled = inputs[ClusterInput.ExpectedLeaveSkilledBefore, lane];
        ExpectedBeforeOther = inputs[ClusterInput.ExpectedLeaveOtherBefore, lane];
        Hire = p[Parameter.HireSpeed, lane];
        Dismiss = p[Parameter.DismissSpeed, lane];
    }

    private void LoadFinance(FutureBatch batch, LaneTable inputs, int lane)
    {
        var p = batch.Parameters;
        FixedShare = p[Parameter.VatRate, lane] + p[Parameter.RentShare, lane] + Shift(inputs, Channel.InputCost, lane);
        Overhead = p[Parameter.OverheadPersons, lane] * WageSkilled;
        TaxRate = Vector512.Max(Vec.Zero, p[Parameter.ProfitTaxRate, lane] + Shift(inputs, Channel.ProfitTaxRate, lane));
        Deduction = Vector512.Max(Vec.Zero, p[Parameter.SuperDeduction, lane] + Shift(inputs, Channel.SuperDeduction, lane));
        Interest = p[Parameter.InterestRate, lane] + Shift(inputs, Channel.InterestRate, lane);
        TechnologyIncome = inputs[ClusterInput.TechnologyIncomeRate, lane];
        Equity = inputs[ClusterInput.EquityRate, lane];
        Grant = inputs[ClusterInput.GrantRate, lane];
        // Desired capital falls with its user cost, of which the lending rate is a part (E5).
        var userCost = p[Parameter.InterestRate, lane] + p[Parameter.CapitalDepreciation, lane] + p[Parameter.RiskPremium, lane];
        CapitalTarget = batch.Law.CapitalPerValueAdded(lane) * (userCost / (userCost + Shift(inputs, Channel.InterestRate, lane)));
        InvestmentSpeed = p[Parameter.InvestmentSpeed, lane];
        Depreciation = p[Parameter.CapitalDepreciation, lane];
        LoanToValue = p[Parameter.LoanToValue, lane];
        LoanPerValueAdded = p[Parameter.LoanPerValueAdded, lane] * Scale(inputs, Channel.LoanLimit, lane);
        Maturity = Vec.One / p[Parameter.LoanMaturityQuarters, lane];
        LoanFlow = (Maturity + p[Parameter.LoanGrowthTerm, lane]) * LaneMath.Exp(p[Parameter.LoanLogit, lane] + Shift(inputs, Channel.LoanAccess, lane));
        LoanSize = p[Parameter.LoanLogitSize, lane];
        LoanAge = p[Parameter.LoanLogitAge, lane];
        DividendShare = p[Parameter.DividendShare, lane];
        Buffer = p[Parameter.CashBuffer, lane];
    }

    private void LoadKnowledge(FutureBatch batch, LaneTable inputs, LaneTable means, int lane)
    {
        var p = batch.Parameters;
        RdIntensity = p[Parameter.RdIntensity, lane] * Scale(inputs, Channel.RdIntensity, lane);
        Purchased = p[Parameter.RdPurchasedShare, lane];
        PerPurchased = Vec.One / Purchased;
        Fungible = p[Parameter.RdFungibility, lane];
        var diverted = p[Parameter.GrantDiverted, lane] + Shift(inputs, Channel.GrantDiversion, lane);
        UsableGrant = Vec.One - Vector512.Min(Vector512.Max(diverted, Vec.Zero), Vec.One);
        KnowledgeKept = Vec.One - p[Parameter.RdDepreciation, lane];
        RdDeflator = inputs[ClusterInput.RdDeflator, lane];
        TechnologyBudget = p[Parameter.TechnologyBudget, lane] * Scale(inputs, Channel.TechnologyBudget, lane);
        TechnologyCap = p[Parameter.TechnologyCashCap, lane];
        Licence = p[Parameter.LicenceKnowledge, lane] * Scale(inputs, Channel.LicenceKnowledge, lane);
        MeanKnowledge = means[ClusterMean.Knowledge, lane];
        MeanLnProductivity = means[ClusterMean.LnProductivity, lane];
        MeanLnSkilled = means[ClusterMean.LnSkilled, lane];
        RdElasticity = p[Parameter.RdElasticity, lane];
        Drift = p[Parameter.ProductivityDrift, lane]
            - (RdElasticity * p[Parameter.KnowledgeTrend, lane])
            + inputs[ClusterInput.Spillover, lane]
            + Shift(inputs, Channel.KnowledgeInflow, lane)
            - batch.Law.BreakthroughOffset(lane);
        CatchUp = p[Parameter.CatchUp, lane] * Scale(inputs, Channel.CatchUp, lane);
        Erosion = p[Parameter.LeadErosion, lane];
        Jensen = batch.Law.JensenFactor(lane);
        ShockScale = p[Parameter.ShockScale, lane];
        ShockExponent = p[Parameter.ShockSizeExponent, lane];
        BreakthroughRate = p[Parameter.BreakthroughRate, lane] * Scale(inputs, Channel.BreakthroughRate, lane);
        BreakthroughScale = Vec.One / p[Parameter.BreakthroughTail, lane];
    }

    private void LoadDemography(FutureBatch batch, LaneTable inputs, int lane)
    {
        var early = Scale(inputs, Channel.EarlyExit, lane);
        Hazard1 = batch.Law.ExitHazard(0, lane) * early;
        Hazard2 = batch.Law.ExitHazard(1, lane) * early;
        Hazard3 = batch.Law.ExitHazard(2, lane) * early;
        Hazard4 = batch.Law.ExitHazard(3, lane);
        Hazard5 = batch.Law.ExitHazard(4, lane);
        ExitExponent = batch.Parameters[Parameter.ExitSizeExponent, lane];
        Insolvency = batch.Parameters[Parameter.InsolvencyHazard, lane];
        Relocation = inputs[ClusterInput.RelocationHazard, lane];
        EntryRate = batch.Parameters[Parameter.EntryRate, lane] * Scale(inputs, Channel.EntryRate, lane);
    }

    private static Vec Shift(LaneTable inputs, Channel channel, int lane) => inputs[ClusterInput.RowOf(channel), lane];

    // At base the shift is 0 and the coefficient keeps its bits (eq. E16-1).
    private static Vec Scale(LaneTable inputs, Channel channel, int lane) =>
        Vector512.Max(Vec.Zero, Vec.One + inputs[ClusterInput.RowOf(channel), lane]);
}

/// <summary>Rows of a cluster's own means over its firms at the end of last quarter (rows × lanes).</summary>
public static class ClusterMean
{
    /// <summary>Mean ln A, by number of firms.</summary>
    public const int LnProductivity = 0;

    /// <summary>Mean R [m yuan].</summary>
    public const int Knowledge = 1;

    /// <summary>Log of mean S.</summary>
    public const int LnSkilled = 2;

    /// <summary>Number of rows.</summary>
    public const int Count = 3;
}
