using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using static System.Math;

namespace Torch.Sim.Model.Tests.Firms;

/// <summary>
/// One quarter of one cluster's firms in one future, firm after firm in plain numbers: the equations as one reads them. What eight lanes of
/// vectors do in tiles must have the same bits, and is measured against the time this takes.
/// </summary>
/// <remarks>One file without a test framework: the benchmark of the program compiles it, too.</remarks>
internal static class ScalarFirmTwin
{
    /// <summary>Runs the quarter over all records of one lane, in slot order.</summary>
    /// <param name="firms">Records of the cluster; a record with no firms is free.</param>
    /// <param name="terms">What all firms of the cluster share.</param>
    /// <param name="draws">Key of the draws.</param>
    /// <param name="sums">Receives the sums.</param>
    /// <param name="movers">Receives the firms that leave for another park; null to forget them.</param>
    internal static void Run(Span<Firm> firms, in Terms terms, in Draws draws, Sums sums, List<Mover>? movers)
    {
        for (var slot = 0; slot < firms.Length; slot++)
        {
            if (firms[slot].Firms > 0)
            {
                Advance(ref firms[slot], slot, terms, draws, sums, movers);
            }
        }
    }

    /// <summary>The order of events of a quarter (E0).</summary>
    private static void Advance(ref Firm firm, int slot, in Terms t, in Draws draws, Sums sums, List<Mover>? movers)
    {
        var luck = draws.Of(slot);
        var age = t.Quarter - firm.Born;
        var valueAdded = firm.Attraction * t.MarketAccess;
        var wages = FusedMultiplyAdd(t.WageSkilled, firm.Skilled, t.WageOther * firm.Other);

        Employ(ref firm, valueAdded, t, sums);
        var lnSkilled = LaneMath.Log(firm.Skilled);
        var lnOther = LaneMath.Log(firm.Other);
        Earn(ref firm, valueAdded, wages, age, t, sums);
        Borrow(ref firm, valueAdded, age, lnSkilled, luck.Loan, t, sums);
        var (rd, technologyBought) = Spend(ref firm, valueAdded, t, sums);
        Learn(ref firm, rd, technologyBought, lnSkilled, luck.ProductivityShock, t);
        if (luck.Breakthrough < t.BreakthroughRate)
        {
            // Eq. E4-4: ln A gains −scale · ln u.
            firm.LnProductivity -= t.BreakthroughScale * LaneMath.Log(draws.BreakthroughSize(slot));
        }

        Announce(ref firm, lnSkilled, lnOther, luck.DemandShock, t);
        Close(ref firm, slot, valueAdded, age, lnSkilled, luck.Exit, t, sums, movers);
    }

    /// <summary>Eq. E6-2, for each kind: S' = (1 − leave) S + fill · wanted; dismissed = f · max(0, S' − S*), S* = ρ_d β va/w.</summary>
    private static void Employ(ref Firm firm, double valueAdded, in Terms t, Sums sums)
    {
        var before = firm.SkilledTarget;
        var target = t.SkilledTarget * valueAdded;
        firm.SkilledTarget = target;

        var hired = t.FillSkilled * Vacancies(t.Hire, before, firm.Skilled, t.ExpectedBeforeSkilled);
        var staff = FusedMultiplyAdd(firm.Skilled, t.KeepSkilled, hired);
        var dismissed = t.Dismiss * Max(staff - target, 0);
        sums.Add(ClusterReport.HiredSkilled, firm.Firms, hired);
        sums.Add(ClusterReport.DismissedSkilled, firm.Firms, dismissed);
        firm.Skilled = staff - dismissed;

        hired = t.FillOther * Vacancies(t.Hire, before * t.OtherPerSkilledBefore, firm.Other, t.ExpectedBeforeOther);
        staff = FusedMultiplyAdd(firm.Other, t.KeepOther, hired);
        dismissed = t.Dismiss * Max(staff - (target * t.OtherPerSkilled), 0);
        sums.Add(ClusterReport.HiredOther, firm.Firms, hired);
        sums.Add(ClusterReport.DismissedOther, firm.Firms, dismissed);
        firm.Other = staff - dismissed;
    }

    /// <summary>Eq. E6-1: wanted = h · max(0, S* − S) + expected leavers.</summary>
    private static double Vacancies(double hire, double target, double staff, double expectedLeave) =>
        FusedMultiplyAdd(hire, Max(target - staff, 0), expectedLeave * staff);

    /// <summary>
    /// Eq. E5-1: profit = va − wages − (VAT + rent) va − overhead − r · debt − δ_K K − purchased R&amp;D.
    /// Eq. E13-1: profit tax = τ · max(0, profit − d · R&amp;D). Other income: technology by knowledge, grants by attraction, equity by youthful
    /// attraction.
    /// </summary>
    private static void Earn(ref Firm firm, double valueAdded, double wages, double age, in Terms t, Sums sums)
    {
        var rdWanted = t.RdIntensity * valueAdded;
        var costs = FusedMultiplyAdd(t.FixedShare, valueAdded, wages) + t.Overhead;
        costs = FusedMultiplyAdd(t.Interest, firm.Debt, costs);
        var profit = valueAdded - costs - (t.Depreciation * firm.Capital) - (t.Purchased * rdWanted);
        var tax = t.TaxRate * Max(0, profit - (t.Deduction * rdWanted));
        var income = FusedMultiplyAdd(t.TechnologyIncome, firm.Knowledge, valueAdded);
        income = FusedMultiplyAdd(t.Grant, firm.Attraction, income);
        income = FusedMultiplyAdd(t.Equity, firm.Attraction * Youth(age), income);
        firm.Cash = firm.Cash + income - costs - tax;
        sums.Add(ClusterReport.ValueAdded, firm.Firms, valueAdded);
        sums.Add(ClusterReport.Profit, firm.Firms, profit);
        sums.Add(ClusterReport.ProfitTax, firm.Firms, tax);
        sums.Add(ClusterReport.LnProductivityByOutput, firm.Firms * valueAdded, firm.LnProductivity);
    }

    /// <summary>Eq. E9-1: max(0.1, 1 − age/40), age in quarters.</summary>
    private static double Youth(double age) => Max(FusedMultiplyAdd(age, -1.0 / 40.0, 1), 0.1);

    /// <summary>
    /// Eq. E5-2: a firm without debt borrows with hazard (1/T + growth) · P/(1 − P), logit P = b0 + b1 ln(S/S̄) + b4 · min(age/40, 1); the loan is
    /// min(LTV · K, 1.2 va). A firm with debt repays with hazard 1/T, as far as cash above half of the buffer goes.
    /// </summary>
    private static void Borrow(ref Firm firm, double valueAdded, double age, double lnSkilled, double uniform, in Terms t, Sums sums)
    {
        double loan = 0, repaid = 0;
        if (firm.Debt > 0)
        {
            var spare = Max(firm.Cash - (0.5 * t.Buffer * valueAdded), 0);
            repaid = uniform < t.Maturity ? Min(firm.Debt, spare) : 0;
        }
        else
        {
            var seniority = t.LoanAge * Min(age * (1.0 / 40.0), 1);
            var odds = LaneMath.Exp(FusedMultiplyAdd(t.LoanSize, lnSkilled - t.MeanLnSkilled, seniority));
            loan = uniform < t.LoanFlow * odds ? Min(t.LoanToValue * firm.Capital, t.LoanPerValueAdded * valueAdded) : 0;
        }

        firm.Cash += loan - repaid;
        firm.Debt += loan - repaid;
        sums.Add(ClusterReport.LoansNew, firm.Firms, loan);
        sums.Add(ClusterReport.LoansRepaid, firm.Firms, repaid);
    }

    /// <summary>
    /// Eq. E3-1: R&amp;D = own + usable grant; own = max(0, wanted − f_g · grant) when cash covers what is wanted, else what cash allows.
    /// Eq. E5-3: I = min(max(0, θ_K (K* − K) + δ_K K), cash). Eq. E5-4: dividend = share · max(0, cash − buffer · va). What is missing then is an
    /// overdraft, which is a loan.
    /// </summary>
    private static (double Rd, double TechnologyBought) Spend(ref Firm firm, double valueAdded, in Terms t, Sums sums)
    {
        var grant = t.UsableGrant * (firm.Attraction * t.Grant);
        var wantedRd = t.RdIntensity * valueAdded;
        var affordable = Max(firm.Cash - (t.Purchased * grant), 0) * t.PerPurchased;
        var constrained = affordable < wantedRd;
        var rd = (constrained ? affordable : Max(0, wantedRd - (t.Fungible * grant))) + grant;
        var cash = firm.Cash - (t.Purchased * rd);
        var bought = Min(t.TechnologyBudget * rd, t.TechnologyCap * Max(cash, 0));
        cash -= bought;

        var worn = t.Depreciation * firm.Capital;
        var wanted = Max(FusedMultiplyAdd(t.InvestmentSpeed, (t.CapitalTarget * valueAdded) - firm.Capital, worn), 0);
        var investment = Min(wanted, Max(cash, 0));
        constrained |= investment < wanted;
        cash -= investment;
        var dividend = t.DividendShare * Max(0, cash - (t.Buffer * valueAdded));
        cash -= dividend;
        var overdraft = Max(0, -cash);
        firm.Capital = firm.Capital - worn + investment;
        firm.Cash = Max(cash, 0);
        firm.Debt += overdraft;
        sums.Add(ClusterReport.Rd, firm.Firms, rd);
        sums.Add(ClusterReport.TechnologyBought, firm.Firms, bought);
        sums.Add(ClusterReport.Investment, firm.Firms, investment);
        sums.Add(ClusterReport.Dividends, firm.Firms, dividend);
        sums.Add(ClusterReport.ConstrainedFirms, constrained ? firm.Firms : 0, 1);
        sums.Overdrafts = FusedMultiplyAdd(firm.Firms, overdraft, sums.Overdrafts);
        return (rd, bought);
    }

    /// <summary>
    /// Eq. E4-1: absorptive = R/(R + R̄). Eq. E4-2: R(t+1) = (1 − δ_R) R + real R&amp;D + ψ_T · technology bought · absorptive.
    /// Eq. E4-3: ln A(t+1) = ln A + drift + η Δ ln R + ξ · absorptive · max(0, gap) + ξ_d min(0, gap) − ½ m_A var(u) + u, gap = ln Ā − ln A,
    /// u = b0 (S/S̄)^(−β) · draw.
    /// </summary>
    private static void Learn(ref Firm firm, double rd, double technologyBought, double lnSkilled, double shock, in Terms t)
    {
        var absorptive = firm.Knowledge / (firm.Knowledge + t.MeanKnowledge);
        var gained = (rd * t.RdDeflator) + (t.Licence * technologyBought * absorptive);
        var stock = FusedMultiplyAdd(t.KnowledgeKept, firm.Knowledge, gained);
        var gap = t.MeanLnProductivity - firm.LnProductivity;
        var scale = t.ShockScale * LaneMath.Exp(t.ShockExponent * (t.MeanLnSkilled - lnSkilled));
        var next = FusedMultiplyAdd(t.RdElasticity, LaneMath.Log(stock / firm.Knowledge), firm.LnProductivity + t.Drift);
        next = FusedMultiplyAdd(t.CatchUp * absorptive, Max(gap, 0), next);
        next = FusedMultiplyAdd(t.Erosion, Min(gap, 0), next);
        next = FusedMultiplyAdd(-t.Jensen, scale * scale, next);
        firm.LnProductivity = FusedMultiplyAdd(scale, shock, next);
        firm.Knowledge = stock;
    }

    /// <summary>
    /// Eq. E1-2: v(t+1) = φ v + σ_v · shock. Eq. E1-1: a = e^(v + cov) · Y^ρ_d, ln Y = ln Ω + ln A + α ln K + βs ln S + βl ln L.
    /// </summary>
    private static void Announce(ref Firm firm, double lnSkilled, double lnOther, double shock, in Terms t)
    {
        firm.DemandState = FusedMultiplyAdd(t.Persistence, firm.DemandState, t.DemandShock * shock);
        var lnOutput = t.LnAgglomeration + firm.LnProductivity;
        lnOutput = FusedMultiplyAdd(t.Alpha, LaneMath.Log(firm.Capital), lnOutput);
        lnOutput = FusedMultiplyAdd(t.BetaSkilled, lnSkilled, lnOutput);
        lnOutput = FusedMultiplyAdd(t.BetaOther, lnOther, lnOutput);
        firm.Attraction = LaneMath.Exp(FusedMultiplyAdd(t.Curvature, lnOutput, firm.DemandState + t.CommonStep));
    }

    /// <summary>Eq. E7-1: hazard = h(age) · (S/S̄)^(−0.10), and more when debt exceeds cash and the resale value of capital; then some move.</summary>
    private static void Close(
        ref Firm firm, int slot, double valueAdded, double age, double lnSkilled, double uniform, in Terms t, Sums sums, List<Mover>? movers)
    {
        var hazard = (age <= 4 ? t.Hazard1 : age <= 8 ? t.Hazard2 : age <= 12 ? t.Hazard3 : age <= 28 ? t.Hazard4 : t.Hazard5)
            * LaneMath.Exp(t.ExitExponent * (t.MeanLnSkilled - lnSkilled));
        hazard += firm.Debt > FusedMultiplyAdd(Demography.ResaleShare, firm.Capital, firm.Cash) ? t.Insolvency : 0;
        if (uniform < hazard)
        {
            Exit(firm, sums);
            firm = Firm.Free;
        }
        else if (uniform < hazard + t.Relocation)
        {
            Leave(firm, slot, valueAdded, t, sums, movers);
            firm = Firm.Free;
        }
        else
        {
            Stay(firm, age + 1, t, sums);
        }
    }

    /// <summary>The bank is paid from cash and the resale value of capital.</summary>
    private static void Exit(in Firm firm, Sums sums)
    {
        sums.Book(ClusterReport.Exits, firm.Firms);
        sums.Book(ClusterReport.ExitSkilled, firm.Firms * firm.Skilled);
        sums.Book(ClusterReport.ExitOther, firm.Firms * firm.Other);
        sums.Book(ClusterReport.ExitCapital, firm.Firms * firm.Capital);
        sums.Book(ClusterReport.ExitCash, firm.Firms * firm.Cash);
        sums.Book(ClusterReport.ExitDebt, firm.Firms * firm.Debt);
        sums.Book(ClusterReport.ExitKnowledge, firm.Firms * firm.Knowledge);
        var estate = FusedMultiplyAdd(Demography.ResaleShare, firm.Capital, firm.Cash);
        sums.Book(ClusterReport.EstateToBank, firm.Firms * Min(firm.Debt, estate));
    }

    /// <summary>A part of the staff follows the firm, the rest stays behind (E9).</summary>
    private static void Leave(Firm firm, int slot, double valueAdded, in Terms t, Sums sums, List<Mover>? movers)
    {
        sums.Book(ClusterReport.StaySkilled, firm.Firms * firm.Skilled * (1 - t.Follow));
        sums.Book(ClusterReport.StayOther, firm.Firms * firm.Other * (1 - t.Follow));
        firm.Skilled *= t.Follow;
        firm.Other *= t.Follow;
        sums.Book(ClusterReport.MovedOut, firm.Firms);
        sums.Book(ClusterReport.MovedOutSkilled, firm.Firms * firm.Skilled);
        sums.Book(ClusterReport.MovedOutOther, firm.Firms * firm.Other);
        sums.Book(ClusterReport.MovedOutCapital, firm.Firms * firm.Capital);
        sums.Book(ClusterReport.MovedOutCash, firm.Firms * firm.Cash);
        sums.Book(ClusterReport.MovedOutDebt, firm.Firms * firm.Debt);
        sums.Book(ClusterReport.MovedOutValueAdded, firm.Firms * valueAdded);
        movers?.Add(new Mover(slot, firm));
    }

    /// <summary>Who stays enters the stocks, with the vacancies it advertises (eq. E6-1).</summary>
    private static void Stay(in Firm firm, double age, in Terms t, Sums sums)
    {
        var n = firm.Firms;
        sums.Book(ClusterReport.Firms, n);
        sums.Add(ClusterReport.Skilled, n, firm.Skilled);
        sums.Add(ClusterReport.Other, n, firm.Other);
        sums.Add(ClusterReport.Capital, n, firm.Capital);
        sums.Add(ClusterReport.Cash, n, firm.Cash);
        sums.Add(ClusterReport.Debt, n, firm.Debt);
        sums.Add(ClusterReport.Knowledge, n, firm.Knowledge);
        sums.Add(ClusterReport.Attraction, n, firm.Attraction);
        sums.Add(ClusterReport.YoungAttraction, n, firm.Attraction * Youth(age));
        sums.Add(ClusterReport.WantedSkilled, n, Vacancies(t.Hire, firm.SkilledTarget, firm.Skilled, t.ExpectedSkilled));
        sums.Add(ClusterReport.WantedOther, n, Vacancies(t.Hire, firm.SkilledTarget * t.OtherPerSkilled, firm.Other, t.ExpectedOther));
        sums.Add(ClusterReport.LnProductivity, n, firm.LnProductivity);
        sums.Book(ClusterReport.FirmsWithLoan, firm.Debt > 0 ? n : 0);
        sums.Book(ClusterReport.Records, 1);
    }

    /// <summary>One firm record in one future; units in <see cref="FirmColumns"/>.</summary>
    internal struct Firm
    {
        internal double Firms, Born, LnProductivity, DemandState, Capital, Skilled, Other, Knowledge, Cash, Debt, Attraction, SkilledTarget;

        internal static Firm Free => new() { Capital = 1, Skilled = 1, Other = 1, Knowledge = 1, SkilledTarget = 1 };

        /// <summary>The columns of the record, in their order.</summary>
        internal readonly double[] Columns() =>
            [Firms, Born, LnProductivity, DemandState, Capital, Skilled, Other, Knowledge, Cash, Debt, Attraction, SkilledTarget];

        /// <summary>One lane of all records of a cluster.</summary>
        /// <param name="records">Records of the cluster.</param>
        /// <param name="lane">The lane.</param>
        internal static Firm[] Read(FirmStore records, int lane)
        {
            var firms = new Firm[records.Slots];
            for (var slot = 0; slot < records.Slots; slot++)
            {
                double At(int column) => records.At(lane, slot, column);
                firms[slot] = new Firm
                {
                    Firms = At(FirmColumns.Firms),
                    Born = At(FirmColumns.Born),
                    LnProductivity = At(FirmColumns.LnProductivity),
                    DemandState = At(FirmColumns.DemandState),
                    Capital = At(FirmColumns.Capital),
                    Skilled = At(FirmColumns.Skilled),
                    Other = At(FirmColumns.Other),
                    Knowledge = At(FirmColumns.Knowledge),
                    Cash = At(FirmColumns.Cash),
                    Debt = At(FirmColumns.Debt),
                    Attraction = At(FirmColumns.Attraction),
                    SkilledTarget = At(FirmColumns.SkilledTarget),
                };
            }

            return firms;
        }
    }

    /// <summary>A firm that leaves for another park, with the staff that follows.</summary>
    internal readonly record struct Mover(int Slot, Firm Firm);

    /// <summary>Sums of one lane, rows of <see cref="ClusterReport"/>; <see cref="Finish"/> when all firms are through.</summary>
    internal sealed class Sums
    {
        internal double Overdrafts;

        internal double[] Rows { get; } = new double[ClusterReport.Count];

        internal void Add(int row, double firms, double each) => Rows[row] = FusedMultiplyAdd(firms, each, Rows[row]);

        internal void Book(int row, double amount) => Rows[row] += amount;

        internal void Finish() => Rows[ClusterReport.LoansNew] += Overdrafts;
    }

    /// <summary>The luck of one firm in one quarter.</summary>
    internal readonly record struct Luck(double ProductivityShock, double DemandShock, double Exit, double Loan, double Breakthrough);

    /// <summary>Draws keyed by (seed, cluster, slot, quarter, purpose).</summary>
    internal readonly record struct Draws(ulong Seed, int Cluster, int Quarter)
    {
        /// <summary>Word 0 productivity shock, 1 demand shock, 2 exit or move, 3 loan (low half) and breakthrough (high half).</summary>
        internal Luck Of(int slot)
        {
            var words = KeyedRandom.Block(Seed, (uint)slot, (uint)Cluster, (uint)Quarter, (uint)DrawPurpose.Firm);
            return new Luck(
                VarianceGamma.Draw(words.Word0), VarianceGamma.Draw(words.Word1), KeyedRandom.Uniform(words.Word2),
                Uniform16(words.Word3 & 0xFFFF), Uniform16(words.Word3 >> 16));
        }

        internal double BreakthroughSize(int slot) => KeyedRandom.Uniform(
            KeyedRandom.Block(Seed, (uint)slot, (uint)Cluster, (uint)Quarter, (uint)DrawPurpose.Breakthrough).Word0);

        private static double Uniform16(uint half) => (half + 0.5) / 65536;
    }

    /// <summary>One lane of <see cref="FirmTerms"/>, and the share of staff that follows a firm that moves.</summary>
    internal readonly struct Terms
    {
        internal readonly double Quarter, MarketAccess, WageSkilled, WageOther, OtherPerSkilled, OtherPerSkilledBefore,
            KeepSkilled, KeepOther, FillSkilled, FillOther, ExpectedBeforeSkilled, ExpectedBeforeOther, ExpectedSkilled, ExpectedOther,
            TechnologyIncome, Equity, Grant, UsableGrant, FixedShare, Overhead, TaxRate, Deduction, Interest,
            RdIntensity, Purchased, PerPurchased, Fungible, KnowledgeKept, RdDeflator, TechnologyBudget, TechnologyCap, Licence,
            CapitalTarget, InvestmentSpeed, Depreciation, LoanToValue, LoanPerValueAdded, LoanFlow, LoanSize, LoanAge, Maturity,
            DividendShare, Buffer, SkilledTarget, Hire, Dismiss,
            Drift, RdElasticity, CatchUp, Erosion, MeanLnProductivity, MeanKnowledge, Jensen, ShockScale, MeanLnSkilled, ShockExponent,
            BreakthroughRate, BreakthroughScale, Persistence, DemandShock,
            Hazard1, Hazard2, Hazard3, Hazard4, Hazard5, ExitExponent, Insolvency, Relocation,
            LnAgglomeration, Alpha, BetaSkilled, BetaOther, Curvature, CommonStep, Follow;

        /// <summary>Lane <paramref name="i"/> of a block's terms.</summary>
        internal Terms(in FirmTerms block, int i, double follow)
        {
            (Quarter, MarketAccess) = (block.Quarter[i], block.MarketAccess[i]);
            (WageSkilled, WageOther) = (block.WageSkilled[i], block.WageOther[i]);
            (OtherPerSkilled, OtherPerSkilledBefore) = (block.OtherPerSkilled[i], block.OtherPerSkilledBefore[i]);
            (KeepSkilled, KeepOther, FillSkilled, FillOther) = (block.KeepSkilled[i], block.KeepOther[i], block.FillSkilled[i], block.FillOther[i]);
            (ExpectedBeforeSkilled, ExpectedBeforeOther) = (block.ExpectedBeforeSkilled[i], block.ExpectedBeforeOther[i]);
            (ExpectedSkilled, ExpectedOther) = (block.ExpectedSkilled[i], block.ExpectedOther[i]);
            (SkilledTarget, Hire, Dismiss) = (block.SkilledTarget[i], block.Hire[i], block.Dismiss[i]);
            (TechnologyIncome, Equity, Grant, UsableGrant) = (block.TechnologyIncome[i], block.Equity[i], block.Grant[i], block.UsableGrant[i]);
            (FixedShare, Overhead, Interest) = (block.FixedShare[i], block.Overhead[i], block.Interest[i]);
            (TaxRate, Deduction) = (block.TaxRate[i], block.Deduction[i]);
            (RdIntensity, Purchased, PerPurchased, Fungible) = (block.RdIntensity[i], block.Purchased[i], block.PerPurchased[i], block.Fungible[i]);
            (KnowledgeKept, RdDeflator, Licence) = (block.KnowledgeKept[i], block.RdDeflator[i], block.Licence[i]);
            (TechnologyBudget, TechnologyCap) = (block.TechnologyBudget[i], block.TechnologyCap[i]);
            (CapitalTarget, InvestmentSpeed, Depreciation) = (block.CapitalTarget[i], block.InvestmentSpeed[i], block.Depreciation[i]);
            (LoanToValue, LoanPerValueAdded, Maturity) = (block.LoanToValue[i], block.LoanPerValueAdded[i], block.Maturity[i]);
            (LoanFlow, LoanSize, LoanAge) = (block.LoanFlow[i], block.LoanSize[i], block.LoanAge[i]);
            (DividendShare, Buffer) = (block.DividendShare[i], block.Buffer[i]);
            (Drift, RdElasticity, CatchUp, Erosion) = (block.Drift[i], block.RdElasticity[i], block.CatchUp[i], block.Erosion[i]);
            (MeanLnProductivity, MeanKnowledge, MeanLnSkilled) = (block.MeanLnProductivity[i], block.MeanKnowledge[i], block.MeanLnSkilled[i]);
            (Jensen, ShockScale, ShockExponent) = (block.Jensen[i], block.ShockScale[i], block.ShockExponent[i]);
            (BreakthroughRate, BreakthroughScale) = (block.BreakthroughRate[i], block.BreakthroughScale[i]);
            (Persistence, DemandShock) = (block.Persistence[i], block.DemandShock[i]);
            (Hazard1, Hazard2, Hazard3, Hazard4, Hazard5) =
                (block.Hazard1[i], block.Hazard2[i], block.Hazard3[i], block.Hazard4[i], block.Hazard5[i]);
            (ExitExponent, Insolvency, Relocation, Follow) = (block.ExitExponent[i], block.Insolvency[i], block.Relocation[i], follow);
            (LnAgglomeration, Alpha, BetaSkilled, BetaOther) =
                (block.LnAgglomeration[i], block.Alpha[i], block.BetaSkilled[i], block.BetaOther[i]);
            (Curvature, CommonStep) = (block.Curvature[i], block.CommonStep[i]);
        }
    }
}
