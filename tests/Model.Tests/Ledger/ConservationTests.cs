using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Ledger;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Ledger;

public sealed class ConservationTests
{
    private static readonly LedgerScope s_scope = new(
        Samples.Batch(Samples.SteadyPath(8), 8, new Sample(3, "baseline"), new Sample(9, "strong")), "wuhan", 6, 0);

    [Fact]
    public void A_balance_that_closes_passes() => Check(100, [20, -30, 0.1], 90.1);

    [Fact]
    public void Rounding_is_no_leak()
    {
        // A tenth added 1 000 times to a large stock: the books round every time, the check does not.
        var stock = 1e6;
        var flows = new double[1000];
        for (var i = 0; i < flows.Length; i++)
        {
            flows[i] = 0.1;
            stock += 0.1;
        }

        Assert.NotEqual(1e6 + 100, stock);
        Check(1e6, flows, stock);
    }

    [Fact]
    public void More_than_a_yuan_is_a_leak_however_large_the_volume()
    {
        Check(1e8, [1], 1e8 + 1 + 0.9e-6);
        Assert.Throws<LedgerViolation>(() => Check(1e8, [1], 1e8 + 1 + 1.2e-6));
    }

    [Fact]
    public void More_than_a_billionth_of_the_volume_is_a_leak_however_small()
    {
        Check(1e-3, [], 1e-3 * (1 + 1.5e-9));
        Assert.Throws<LedgerViolation>(() => Check(1e-3, [], 1e-3 * (1 + 3e-9)));
    }

    [Fact]
    public void Half_a_person_is_a_leak() => Assert.Throws<LedgerViolation>(() => Check(1e9, [], 1e9 + 0.51, Account.Skilled));

    [Fact]
    public void What_is_not_a_number_is_a_leak()
    {
        Assert.Throws<LedgerViolation>(() => Check(1, [double.NaN], 1));
        Assert.Throws<LedgerViolation>(() => Check(1, [], double.NaN));
        Assert.Throws<LedgerViolation>(() => Check(1, [double.PositiveInfinity], double.PositiveInfinity));
    }

    [Fact]
    public void The_order_of_flows_does_not_matter() => Gen.Double[-1e9, 1e9].Array[1, 40].Sample(flows =>
    {
        var (forth, back) = (default(Conservation), default(Conservation));
        Array.ForEach(flows, flow => forth.Add(Vector512.Create(flow)));
        Array.ForEach([.. flows.Reverse()], flow => back.Add(Vector512.Create(flow)));
        Assert.Equal(forth.Total[0], back.Total[0], 1e-6);
    });

    [Fact]
    public void A_violation_names_equation_account_quarter_place_future_and_both_sides()
    {
        var books = Conservation.From(Vector512.Create(100.0, 200, 200, 200, 200, 200, 200, 200));
        var error = Assert.Throws<LedgerViolation>(
            () => books.Require(Vector512.Create(100.0, 201.5, 201.5, 201.5, 201.5, 201.5, 201.5, 201.5), "E8", Account.Skilled, s_scope));
        Assert.Equal(
            "Skilled persons not conserved in 2021Q2 at wuhan (eq. E8) in future strong, seed 9, draw 0: booked 201.5, expected 200, difference 1.5.",
            error.Message);
        Assert.Equal(("E8", "Skilled persons", "wuhan", 201.5, 200.0), (error.Equation, error.Account, error.Place, error.Left, error.Right));
        Assert.Equal("2021Q2", error.Quarter.ToString());
    }

    private static void Check(double opening, double[] flows, double closing, Account? account = null)
    {
        var books = Conservation.From(Vector512.Create(opening));
        foreach (var flow in flows)
        {
            books.Add(Vector512.Create(flow));
        }

        books.Require(Vector512.Create(closing) + Vec.Zero, "E0", account ?? Account.Money, s_scope);
    }
}
