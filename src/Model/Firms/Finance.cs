using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Money of the firms: income, costs, taxes, loans, R&amp;D, investment, dividends (E3, E5, E13). Million yuan.</summary>
internal static class Finance
{
    private static readonly Vec s_half = Vector512.Create(0.5);

    /// <summary>Sales, other income, wages, rents, taxes and interest.</summary>
    /// <remarks>
    /// Eq. E5-1: profit = va − wages − (VAT + rent)·va − overhead − r·debt − δ_K K − purchased R&amp;D.
    /// Eq. E13-1: profit tax = τ · max(0, profit − d · R&amp;D).
    /// </remarks>
    internal static void Earn(in FirmTile tile, in FirmTerms t, ref FirmSums sums)
    {
        var cursor = tile.Start();
        var flows = sums.Income;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var valueAdded = record.Get(FirmTile.ValueAdded);
            var rdWanted = t.RdIntensity * valueAdded;
            var costs = Vector512.FusedMultiplyAdd(t.FixedShare, valueAdded, record.Get(FirmTile.Wages)) + t.Overhead;
            costs = Vector512.FusedMultiplyAdd(t.Interest, record.Load(FirmColumns.Debt), costs);
            var profit = valueAdded - costs - (t.Depreciation * record.Load(FirmColumns.Capital)) - (t.Purchased * rdWanted);
            var tax = t.TaxRate * Vector512.Max(Vec.Zero, profit - (t.Deduction * rdWanted));
            var attraction = record.Load(FirmColumns.Attraction);
            var young = attraction * Production.Youth(record.Get(FirmTile.Age));
            var income = Vector512.FusedMultiplyAdd(t.TechnologyIncome, record.Load(FirmColumns.Knowledge), valueAdded);
            income = Vector512.FusedMultiplyAdd(t.Grant, attraction, income);
            income = Vector512.FusedMultiplyAdd(t.Equity, young, income);
            record.Store(FirmColumns.Cash, record.Load(FirmColumns.Cash) + income - costs - tax);
            flows.ValueAdded = Vector512.FusedMultiplyAdd(firms, valueAdded, flows.ValueAdded);
            flows.Profit = Vector512.FusedMultiplyAdd(firms, profit, flows.Profit);
            flows.ProfitTax = Vector512.FusedMultiplyAdd(firms, tax, flows.ProfitTax);
            flows.LnProductivityByOutput = Vector512.FusedMultiplyAdd(
                firms * valueAdded, record.Load(FirmColumns.LnProductivity), flows.LnProductivityByOutput);
        }

        sums.Income = flows;
    }

    /// <summary>Repayment at maturity, new loans.</summary>
    /// <remarks>
    /// Eq. E5-2: a firm without debt borrows with hazard (1/T + growth) · P/(1 − P), logit P = b0 + b1 ln(S/S̄) + b4 · min(age/40, 1);
    /// the loan is min(LTV · K, 1.2 va). A firm with debt repays with hazard 1/T, as far as its cash above half of the buffer goes; the
    /// rest is rolled over.
    /// </remarks>
    internal static void Borrow(in FirmTile tile, in FirmTerms t, ref FirmSums sums)
    {
        var cursor = tile.Start();
        var flows = sums.Loans;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var debt = record.Load(FirmColumns.Debt);
            var cash = record.Load(FirmColumns.Cash);
            var valueAdded = record.Get(FirmTile.ValueAdded);
            var uniform = record.Get(FirmTile.LoanUniform);
            var indebted = Vector512.GreaterThan(debt, Vec.Zero);
            var seniority = t.LoanAge * Vector512.Min(record.Get(FirmTile.Age) * Vector512.Create(1.0 / 40.0), Vec.One);
            var logit = Vector512.FusedMultiplyAdd(t.LoanSize, record.Get(FirmTile.LnSkilled) - t.MeanLnSkilled, seniority);
            var flow = t.LoanFlow * LaneMath.ExpInRange(logit);
            var offer = Vector512.Min(t.LoanToValue * record.Load(FirmColumns.Capital), t.LoanPerValueAdded * valueAdded);
            var loan = offer & Vector512.AndNot(Vector512.LessThan(uniform, flow), indebted);
            var spare = Vector512.Max(cash - (s_half * t.Buffer * valueAdded), Vec.Zero);
            var repaid = Vector512.Min(debt, spare) & (indebted & Vector512.LessThan(uniform, t.Maturity));
            flows.New = Vector512.FusedMultiplyAdd(firms, loan, flows.New);
            flows.Repaid = Vector512.FusedMultiplyAdd(firms, repaid, flows.Repaid);
            record.Store(FirmColumns.Cash, cash + (loan - repaid));
            record.Store(FirmColumns.Debt, debt + (loan - repaid));
        }

        sums.Loans = flows;
    }

    /// <summary>R&amp;D and purchases of technology.</summary>
    /// <remarks>
    /// Eq. E3-1: R&amp;D = own + usable grant; own = max(0, wanted − f_g · grant) when cash covers it, else what cash allows.
    /// Eq. E10-3: technology bought = min(b · R&amp;D, c · cash left).
    /// </remarks>
    internal static void Research(in FirmTile tile, in FirmTerms t, ref FirmSums sums)
    {
        var cursor = tile.Start();
        var flows = sums.Research;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var cash = record.Load(FirmColumns.Cash);
            var grant = t.UsableGrant * (record.Load(FirmColumns.Attraction) * t.Grant);
            var rdWanted = t.RdIntensity * record.Get(FirmTile.ValueAdded);
            var affordable = Vector512.Max(cash - (t.Purchased * grant), Vec.Zero) * t.PerPurchased;
            var constrained = Vector512.LessThan(affordable, rdWanted);
            var unconstrainedRd = Vector512.Max(Vec.Zero, rdWanted - (t.Fungible * grant));
            var rd = Vector512.ConditionalSelect(constrained, affordable, unconstrainedRd) + grant;
            cash -= t.Purchased * rd;
            var bought = Vector512.Min(t.TechnologyBudget * rd, t.TechnologyCap * Vector512.Max(cash, Vec.Zero));
            record.Store(FirmColumns.Cash, cash - bought);
            record.Set(FirmTile.Constrained, constrained);
            record.Set(FirmTile.Rd, rd);
            record.Set(FirmTile.TechnologyBought, bought);
            flows.Rd = Vector512.FusedMultiplyAdd(firms, rd, flows.Rd);
            flows.Technology = Vector512.FusedMultiplyAdd(firms, bought, flows.Technology);
        }

        sums.Research = flows;
    }

    /// <summary>Investment, dividends, overdraft.</summary>
    /// <remarks>
    /// Eq. E5-3: I = min(max(0, θ_K (K* − K) + δ_K K), cash). Eq. E5-4: dividend = share · max(0, cash − buffer · va).
    /// A firm that ends below zero draws an overdraft, which is a loan.
    /// </remarks>
    internal static void Invest(in FirmTile tile, in FirmTerms t, ref FirmSums sums)
    {
        var cursor = tile.Start();
        var flows = sums.Spending;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var valueAdded = record.Get(FirmTile.ValueAdded);
            var cash = record.Load(FirmColumns.Cash);
            var capital = record.Load(FirmColumns.Capital);
            var worn = t.Depreciation * capital;
            var wanted = Vector512.Max(
                Vector512.FusedMultiplyAdd(t.InvestmentSpeed, (t.CapitalTarget * valueAdded) - capital, worn), Vec.Zero);
            var investment = Vector512.Min(wanted, Vector512.Max(cash, Vec.Zero));
            var constrained = record.Get(FirmTile.Constrained) | Vector512.LessThan(investment, wanted);
            cash -= investment;
            var dividend = t.DividendShare * Vector512.Max(Vec.Zero, cash - (t.Buffer * valueAdded));
            cash -= dividend;
            var overdraft = Vector512.Max(Vec.Zero, -cash);
            record.Store(FirmColumns.Capital, capital - worn + investment);
            record.Store(FirmColumns.Cash, Vector512.Max(cash, Vec.Zero));
            record.Store(FirmColumns.Debt, record.Load(FirmColumns.Debt) + overdraft);
            flows.Investment = Vector512.FusedMultiplyAdd(firms, investment, flows.Investment);
            flows.Dividends = Vector512.FusedMultiplyAdd(firms, dividend, flows.Dividends);
            flows.Constrained += firms & constrained;
            flows.Overdrafts = Vector512.FusedMultiplyAdd(firms, overdraft, flows.Overdrafts);
        }

        sums.Spending = flows;
    }
}
