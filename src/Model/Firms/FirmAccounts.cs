using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Money of a firm in one quarter: income, costs, taxes, loans, R&amp;D, investment, dividends (E3, E5, E13). Million yuan.</summary>
internal struct FirmAccounts
{
    internal Vec ValueAdded, GrantUsable, RdWanted, Profit, ProfitTax, Cash, Debt, LoanNew, LoanRepaid, Rd, Constrained,
        TechnologyBought, Investment, Capital, Dividend;

    /// <summary>Sales, other income, wages, rents, taxes and interest.</summary>
    /// <remarks>
    /// Eq. E5-1: profit = va − wages − (VAT + rent)·va − overhead − r·debt − δ_K K − purchased R&amp;D.
    /// Eq. E13-1: profit tax = τ · max(0, profit − d · R&amp;D).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Earn(in FirmTerms t, Vec attraction, Vec young, Vec knowledge, Vec capital, Vec skilled, Vec other, Vec cash, Vec debt)
    {
        ValueAdded = attraction * t.MarketAccess;
        var grant = attraction * t.Grant;
        GrantUsable = t.UsableGrant * grant;
        RdWanted = t.RdIntensity * ValueAdded;
        var costs = Vector512.FusedMultiplyAdd(t.WageSkilled, skilled, t.WageOther * other);
        costs = Vector512.FusedMultiplyAdd(t.FixedShare, ValueAdded, costs) + t.Overhead;
        costs = Vector512.FusedMultiplyAdd(t.Interest, debt, costs);
        Profit = ValueAdded - costs - (t.Depreciation * capital) - (t.Purchased * RdWanted);
        ProfitTax = t.TaxRate * Vector512.Max(Vec.Zero, Profit - (t.Deduction * RdWanted));
        var income = Vector512.FusedMultiplyAdd(t.TechnologyIncome, knowledge, ValueAdded + grant);
        income = Vector512.FusedMultiplyAdd(t.Equity, young, income);
        Cash = cash + income - costs - ProfitTax;
        Debt = debt;
    }

    /// <summary>Repayment at maturity, new loans.</summary>
    /// <remarks>
    /// Eq. E5-2: a firm without debt borrows with hazard (1/T + growth) · P/(1 − P), logit P = b0 + b1 ln(S/S̄) + b4 age/(age + 12);
    /// the loan is min(LTV · K, 0.6 va). A firm with debt repays with hazard 1/T, as far as its cash goes.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Borrow(in FirmTerms t, Vec lnSkilled, Vec capital, Vec age, Vec uniform)
    {
        var indebted = Vector512.GreaterThan(Debt, Vec.Zero);
        var logit = Vector512.FusedMultiplyAdd(t.LoanSize, lnSkilled - t.MeanLnSkilled, t.LoanAge * age / (age + Vector512.Create(12.0)));
        var flow = t.LoanFlow * LaneMath.Exp(logit);
        var offer = Vector512.Min(t.LoanToValue * capital, Vector512.Create(0.6) * ValueAdded);
        var borrows = Vector512.AndNot(Vector512.LessThan(uniform, flow), indebted);
        LoanNew = Vector512.ConditionalSelect(borrows, offer, Vec.Zero);
        var repays = indebted & Vector512.LessThan(uniform, t.Maturity);
        var affordable = Vector512.Min(Debt, Vector512.Max(Cash, Vec.Zero));
        LoanRepaid = Vector512.ConditionalSelect(repays, affordable, Vec.Zero);
        Cash += LoanNew - LoanRepaid;
        Debt += LoanNew - LoanRepaid;
    }

    /// <summary>R&amp;D, purchases of technology, investment, dividends, overdraft.</summary>
    /// <remarks>
    /// Eq. E3-1: R&amp;D = own + usable grant; own = max(0, wanted − f_g · grant) when cash covers it, else what cash allows.
    /// Eq. E5-3: I = min(max(0, θ_K (K* − K) + δ_K K), cash). Eq. E5-4: dividend = share · max(0, cash − buffer · va).
    /// A firm that ends below zero draws an overdraft, which is a loan.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Spend(in FirmTerms t, Vec capital)
    {
        var available = Vector512.Max(Cash - (t.Purchased * GrantUsable), Vec.Zero);
        var ownWanted = Vector512.Max(Vec.Zero, RdWanted - (t.Fungible * GrantUsable));
        var affordable = available / t.Purchased;
        Constrained = Vector512.LessThan(affordable, RdWanted);
        var own = Vector512.ConditionalSelect(Constrained, Vector512.Min(RdWanted, affordable), ownWanted);
        Rd = own + GrantUsable;
        Cash -= t.Purchased * Rd;
        TechnologyBought = Vector512.Min(t.TechnologyBudget * Rd, t.TechnologyCap * Vector512.Max(Cash, Vec.Zero));
        Cash -= TechnologyBought;
        var worn = t.Depreciation * capital;
        var wanted = Vector512.FusedMultiplyAdd(t.InvestmentSpeed, (t.CapitalTarget * ValueAdded) - capital, worn);
        Investment = Vector512.Min(Vector512.Max(wanted, Vec.Zero), Vector512.Max(Cash, Vec.Zero));
        Constrained |= Vector512.LessThan(Investment, wanted);
        Capital = capital - worn + Investment;
        Cash -= Investment;
        Dividend = t.DividendShare * Vector512.Max(Vec.Zero, Cash - (t.Buffer * ValueAdded));
        Cash -= Dividend;
        var overdraft = Vector512.Max(Vec.Zero, -Cash);
        LoanNew += overdraft;
        Debt += overdraft;
        Cash = Vector512.Max(Cash, Vec.Zero);
    }
}
