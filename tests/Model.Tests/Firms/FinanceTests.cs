using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class FinanceTests
{
    /// <summary>Cash, debt, capital and other sizes of a firm over its value added, and grants over it.</summary>
    private static readonly Gen<(double Cash, double Debt, double Capital, double Staff, double Grant)> Firms =
        Gen.Select(Gen.Double[0, 3], Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 4]), Gen.Double[1, 16], Gen.Double[0.5, 3], Gen.Double[0, 0.3]);

    /// <summary>va 1, wages 0.2 + 0.1, VAT and rent 0.21, interest 0.012 · 2, K 8.75 wears 0.2275, purchased R&amp;D 0.04062; tax 18 % of profit less R&amp;D.</summary>
    [Fact]
    public void Profit_and_tax_of_one_firm_by_hand()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced() with { Debt = 2 });
        scene.Run();
        var capital = 0.8 * 0.525 / (0.012 + 0.026 + 0.010);
        var profit = 1 - 0.2 - 0.1 - 0.21 - 0.024 - (0.026 * capital) - (0.6 * 0.0677);
        Assert.Equal(8.75, capital, 1e-12);
        Assert.Equal(profit, scene.Sum(ClusterReport.Profit), 1e-12);
        Assert.Equal(0.18 * (profit - 0.0677), scene.Sum(ClusterReport.ProfitTax), 1e-12);
    }

    [Fact]
    public void A_firm_in_the_red_pays_no_profit_tax()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced() with { Debt = 30 });
        scene.Run();
        Assert.True(scene.Sum(ClusterReport.Profit) < 0);
        Assert.Equal(0, scene.Sum(ClusterReport.ProfitTax));
    }

    [Fact]
    public void Overhead_is_paid_per_firm()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced());
        scene.Run();
        var without = scene.Sum(ClusterReport.Profit);
        scene.Terms.Overhead = Vector512.Create(0.3);
        scene.Put(0, scene.Balanced() with { Firms = 3 });
        Assert.Equal(3 * (without - 0.3), scene.Run().Sum(ClusterReport.Profit), 1e-12);
    }

    /// <summary>The money of one firm: what it has more, less what it owes more, is what came in less what went out.</summary>
    [Fact]
    public void No_yuan_of_a_firm_is_lost_or_made() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        scene.Terms.TechnologyIncome = Vector512.Create(0.02);
        scene.Terms.Equity = Vector512.Create(0.05);
        scene.Terms.LoanFlow = Vector512.Create(0.5);
        scene.Terms.Maturity = Vector512.Create(0.5);
        var before = scene.At(0);
        var after = scene.Run().At(0);
        var wages = (FirmScene.WageSkilled * before.Skilled) + (FirmScene.WageOther * before.Other);
        var income = scene.Sum(ClusterReport.ValueAdded) + (0.02 * before.Knowledge)
            + (before.Attraction * ((0.05 * 0.5) + scene.Terms.Grant[0]));
        var costs = wages + (0.21 * scene.Sum(ClusterReport.ValueAdded)) + (0.012 * before.Debt) + scene.Sum(ClusterReport.ProfitTax)
            + (0.6 * scene.Sum(ClusterReport.Rd)) + scene.Sum(ClusterReport.TechnologyBought)
            + scene.Sum(ClusterReport.Investment) + scene.Sum(ClusterReport.Dividends);
        var borrowed = scene.Sum(ClusterReport.LoansNew) - scene.Sum(ClusterReport.LoansRepaid);
        Assert.Equal(before.Debt + borrowed, after.Debt, 1e-12);
        Assert.Equal(before.Cash + income - costs + borrowed, after.Cash, 1e-12);
        Assert.True(after.Cash >= 0 && after.Debt >= 0);
    });

    [Fact]
    public void A_firm_without_cash_does_no_more_research_than_it_can_pay() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        var before = scene.At(0);
        scene.Run();
        var grant = 0.75 * before.Attraction * scene.Terms.Grant[0];
        var cash = CashAfterIncome(scene, before);
        Assert.True(0.6 * scene.Sum(ClusterReport.Rd) <= Math.Max(cash, 0.6 * grant) + 1e-12);
        Assert.True(scene.Sum(ClusterReport.Rd) <= 0.0677 + grant + 1e-12);
    });

    [Fact]
    public void A_rich_firm_saves_most_of_a_grant_and_a_poor_one_spends_all_of_it()
    {
        double Research(double cash, double grantRate)
        {
            var scene = Scene((cash, 0, 8.75, 1, grantRate));
            return scene.Run().Sum(ClusterReport.Rd);
        }

        // Attraction is ½: of 0.1 per unit of attraction 0.0375 is usable, and 80 % of it replaces own money.
        Assert.Equal(0.0677 + (0.2 * 0.0375), Research(3, 0.1), 1e-12);
        Assert.Equal(0.0677, Research(3, 0), 1e-12);

        var poor = Scene((0, 0, 8.75, 4, 0));
        var (poorWithout, poorWith) = (poor.Run().Sum(ClusterReport.Rd), Scene((0, 0, 8.75, 4, 0.1)).Run().Sum(ClusterReport.Rd));
        Assert.Equal(0, poorWithout);
        Assert.Equal(0.0375, poorWith, 1e-12);
    }

    [Fact]
    public void Only_firms_without_debt_get_loans() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        scene.Terms.LoanFlow = Vector512.Create(1e9);
        scene.Put(0, scene.At(0) with { Cash = 10 });
        var before = scene.At(0);
        scene.Run();
        var expected = before.Debt > 0 ? 0 : Math.Min(0.35 * before.Capital, 1.2);
        Assert.Equal(expected, scene.Sum(ClusterReport.LoansNew), 1e-12);
    });

    [Fact]
    public void A_loan_grows_with_size_and_age_up_to_ten_years()
    {
        // The odds by hand: flow · e^(0.25 · (ln S − mean) + 0.6 · min(age/40, 1)); draws of one slot are the same in every scene.
        double Share(double lnSize, double age)
        {
            var scene = new FirmScene(slots: 4000);
            scene.Terms.LoanFlow = Vector512.Create(0.1);
            scene.Terms.MeanLnSkilled = Vector512.Create(Math.Log(4) - lnSize);
            for (var slot = 0; slot < scene.Records.Slots; slot++)
            {
                scene.Put(slot, scene.Balanced() with { Born = scene.Quarter - age });
            }

            scene.Run();
            return Enumerable.Range(0, Lanes.Block).Average(lane => scene.Sum(ClusterReport.FirmsWithLoan, lane)) / scene.Records.Slots;
        }

        var error = 4 * Math.Sqrt(0.1 / 32000);
        Assert.Equal(0.1, Share(0, 0), error);
        Assert.Equal(0.1 * Math.Exp(0.5), Share(2, 0), error);
        Assert.Equal(0.1 * Math.Exp(0.3), Share(0, 20), error);
        Assert.Equal(Share(0, 40), Share(0, 80), 1e-12);
    }

    [Fact]
    public void Repayment_leaves_half_of_the_buffer() => Firms.Where(sizes => sizes.Debt > 0).Sample(sizes =>
    {
        var scene = Scene(sizes);
        scene.Terms.Maturity = Vector512.Create(1.0);
        var before = scene.At(0);
        scene.Run();
        var cash = CashAfterIncome(scene, before) + scene.Sum(ClusterReport.LoansRepaid);
        Assert.Equal(Math.Min(before.Debt, Math.Max(cash - 0.3, 0)), scene.Sum(ClusterReport.LoansRepaid), 1e-12);
    });

    [Fact]
    public void Dividends_are_paid_from_cash_above_the_buffer_only() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        var after = scene.Run().At(0);
        var dividends = scene.Sum(ClusterReport.Dividends);
        Assert.Equal(0.35 * Math.Max(0, after.Cash + dividends - 0.6), dividends, 1e-12);
        Assert.True(dividends == 0 || after.Cash >= 0.6);
    });

    [Fact]
    public void Capital_falls_by_wear_alone_and_investment_is_paid() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        var before = scene.At(0);
        var after = scene.Run().At(0);
        var investment = scene.Sum(ClusterReport.Investment);
        var wanted = Math.Max(0, (0.12 * (8.75 - before.Capital)) + (0.026 * before.Capital));
        var cash = Math.Max(0, CashAfterIncome(scene, before) - (0.6 * scene.Sum(ClusterReport.Rd)) - scene.Sum(ClusterReport.TechnologyBought));
        Assert.Equal(Math.Min(wanted, cash), investment, 1e-9);
        Assert.Equal((0.974 * before.Capital) + investment, after.Capital, 1e-12);
    });

    [Fact]
    public void Technology_costs_a_quarter_of_research_and_at_most_thirty_per_cent_of_cash() => Firms.Sample(sizes =>
    {
        var scene = Scene(sizes);
        var before = scene.At(0);
        scene.Run();
        var rd = scene.Sum(ClusterReport.Rd);
        var cash = CashAfterIncome(scene, before) - (0.6 * rd);
        Assert.Equal(Math.Min(0.25 * rd, 0.3 * Math.Max(cash, 0)), scene.Sum(ClusterReport.TechnologyBought), 1e-12);
    });

    [Fact]
    public void What_is_missing_at_the_end_is_an_overdraft()
    {
        var scene = Scene((0, 0, 8.75, 5, 0));
        var before = scene.At(0);
        var after = scene.Run().At(0);
        Assert.Equal(0, after.Cash);
        Assert.Equal(-CashAfterIncome(scene, before), after.Debt, 1e-12);
        Assert.Equal(after.Debt, scene.Sum(ClusterReport.LoansNew), 1e-12);
        Assert.Equal(1, scene.Sum(ClusterReport.ConstrainedFirms));
        Assert.Equal(1, scene.Sum(ClusterReport.FirmsWithLoan));
    }

    private static FirmScene Scene((double Cash, double Debt, double Capital, double Staff, double Grant) sizes)
    {
        var scene = new FirmScene();
        scene.Terms.Grant = Vector512.Create(sizes.Grant);
        var firm = scene.Balanced();
        scene.Put(0, firm with
        {
            Cash = sizes.Cash,
            Debt = sizes.Debt,
            Capital = sizes.Capital,
            Skilled = firm.Skilled * sizes.Staff,
            Other = firm.Other * sizes.Staff,
        });
        return scene;
    }

    /// <summary>Cash before anything is spent: what a firm with value added of 1 took in less its costs, taxes and repayments.</summary>
    private static double CashAfterIncome(FirmScene scene, ScalarFirmTwin.Firm before) =>
        before.Cash + 1 + (before.Attraction * scene.Terms.Grant[0]) - 0.21 - (0.012 * before.Debt)
        - (FirmScene.WageSkilled * before.Skilled) - (FirmScene.WageOther * before.Other) - scene.Sum(ClusterReport.ProfitTax)
        - scene.Sum(ClusterReport.LoansRepaid);
}
