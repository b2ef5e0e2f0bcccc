using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>One person, one firm, a yuan and a fifth lost or made between two places stop the run, in whichever future it happens.</summary>
public sealed class LedgerLeakTests
{
    /// <summary>The least that is no rounding: an error of one yuan is allowed.</summary>
    private const double Yuan = 1.2e-6;

    private const int Lane = 5;

    private static readonly World.World s_world = Samples.World;

    private static readonly int s_zone = 7;

    private static readonly int s_city = s_world.CityOf(s_zone);

    public static TheoryData<string, string, string, double> InReceipts => new()
    {
        { "arriving skilled", "E8", "Skilled persons", 1 },
        { "arriving other", "E8", "Other persons", 1 },
        { "leaving skilled", "E8", "Skilled persons", -1 },
        { "released other", "E8", "Other persons", -1 },
        { "credit", "E15", "Money (million yuan)", Yuan },
        { "charge", "E15", "Money (million yuan)", -Yuan },
        { "grant", "E15", "Money (million yuan)", Yuan },
        { "equity", "E15", "Money (million yuan)", -Yuan },
        { "technology", "E15", "Money (million yuan)", Yuan },
        { "resold capital", "E5", "Capital (million yuan)", Yuan },
        { "moving capital", "E5", "Capital (million yuan)", -Yuan },
        { "moving cash", "E15", "Money (million yuan)", Yuan },
        { "moving firm", "E7", "Firms", -1 },
        { "moving record", "E7", "Firms", double.NaN },
    };

    public static TheoryData<string, string, string> InOffers => new()
    {
        { "pool", "E8", "Skilled persons" },
        { "released", "E8", "Other persons" },
        { "staffed", "E8", "Skilled persons" },
        { "to households", "E15", "Money (million yuan)" },
        { "to goods", "E15", "Money (million yuan)" },
        { "interest", "E15", "Money (million yuan)" },
        { "claim", "E15", "Money (million yuan)" },
        { "to central", "E13", "Tax (million yuan)" },
        { "sold", "E1", "Money (million yuan)" },
    };

    [Theory]
    [MemberData(nameof(InReceipts))]
    public void A_leak_in_what_a_place_receives_is_named(string item, string equation, string account, double leak)
    {
        using var run = Start(null);
        run.Step();
        run.Step();
        Tamper(run.NextReceipts, item, leak);
        var violation = Assert.Throws<LedgerViolation>(run.Step);
        AssertNamed(violation, equation, account);
        if (!double.IsNaN(leak))
        {
            Assert.Equal(leak, violation.Left - violation.Right, Math.Abs(leak) * 0.1);
        }
    }

    [Theory]
    [MemberData(nameof(InOffers))]
    public void A_leak_in_what_a_place_offers_is_named(string item, string equation, string account)
    {
        QuarterOffers? spoilt = null;
        using var run = Start((count, body) =>
        {
            for (var i = 0; i < count; i++)
            {
                body(i);
            }

            if (spoilt is not null)
            {
                Tamper(spoilt, item);
            }
        });

        // The arrays of a quarter's offers are written again two quarters later.
        run.Step();
        var arrays = run.LastOffers;
        run.Step();
        spoilt = arrays;
        AssertNamed(Assert.Throws<LedgerViolation>(run.Step), equation, account);
    }

    [Fact]
    public void Without_a_leak_nothing_is_found()
    {
        using var run = Start(null);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
        }

        Assert.NotEmpty(run.NextReceipts.Movers);
    }

    private static SequentialWorld Start(Action<int, Action<int>>? forEach) => new(
        s_world,
        Samples.Batch(s_world.NationalPath, 4, [.. Enumerable.Range(1, 8).Select(seed => new Sample(seed))]), null, forEach);

    private static void AssertNamed(LedgerViolation violation, string equation, string account)
    {
        Assert.Equal((equation, account, "2020Q3", "the nation"), (violation.Equation, violation.Account, violation.Quarter.ToString(), violation.Place));
        Assert.Contains($"{account} not conserved in 2020Q3 at the nation (eq. {equation}) in future baseline, seed {Lane + 1}, draw 0: booked ", violation.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"booked {violation.Left:R}, expected {violation.Right:R}"), violation.Message, StringComparison.Ordinal);
    }

    private static void Tamper(QuarterReceipts receipts, string item, double leak)
    {
        var mover = receipts.Movers.Values.SelectMany(movers => movers).First(firm => firm.Lane == Lane);
        switch (item)
        {
            case "arriving skilled": Talent(City, TalentReceipt.ArriveSkilled) += leak; break;
            case "arriving other": Talent(City, TalentReceipt.ArriveOther) += leak; break;
            case "leaving skilled": Talent(s_zone, TalentReceipt.DepartSkilled) -= leak; break;
            case "released other": Talent(City, TalentReceipt.ReleasedOther) += leak; break;
            case "credit": Of(receipts.Settlement, s_city, SettlementReceipt.Count, SettlementReceipt.Credit) += leak; break;
            case "charge": Of(receipts.Settlement, s_city, SettlementReceipt.Count, SettlementReceipt.Charge) -= leak; break;
            case "resold capital": Of(receipts.Settlement, s_city, SettlementReceipt.Count, SettlementReceipt.Capital) += leak; break;
            case "grant": Of(receipts.Capital, s_zone, CapitalReceipt.Count, CapitalReceipt.Grant) += leak; break;
            case "equity": Of(receipts.Capital, s_zone, CapitalReceipt.Count, CapitalReceipt.PrivateEquity) += leak; break;
            case "technology": Of(receipts.Technology, City, TechnologyReceipt.Count, TechnologyReceipt.Income) += leak; break;
            case "moving capital": mover.Columns[FirmColumns.Capital] += leak / mover.Columns[FirmColumns.Firms]; break;
            case "moving cash": mover.Columns[FirmColumns.Cash] += leak / mover.Columns[FirmColumns.Firms]; break;
            case "moving firm": mover.Columns[FirmColumns.Firms] += leak; break;
            default: ((List<MovingFirm>)receipts.Movers[mover.Cluster]).Remove(mover); break;
        }

        ref double Talent(int place, int row) => ref Of(receipts.Talent, place, TalentReceipt.Count, row);
    }

    private static void Tamper(QuarterOffers offers, string item)
    {
        switch (item)
        {
            case "pool": Row(Offer.PoolSkilled) += 1; break;
            case "released": Row(Offer.ReleasedOther) -= 1; break;
            case "staffed": Row(Offer.StaffedSkilled) += 1; break;
            case "to households": Row(Offer.ToHouseholds) += Yuan; break;
            case "to goods": Row(Offer.ToGoods) -= Yuan; break;
            case "interest": Row(Offer.ToBank) += Yuan; break;
            case "claim": Row(Offer.Claim) += Yuan; break;
            case "to central": Row(Offer.ToCentral) += Yuan; break;
            default: Row(Offer.ValueAdded) += Yuan; break;
        }

        ref double Row(int row) => ref offers.Places[s_zone].Rows[(row * Lanes.Block) + Lane];
    }

    private static int City => s_world.ParkCount + s_city;

    private static ref double Of(double[] receipts, int place, int rows, int row) => ref receipts[(((place * rows) + row) * Lanes.Block) + Lane];
}
