namespace Torch.Sim.Model.Firms;

/// <summary>The states of the firm ladder as published tests on simulated firms: nothing is ever assigned (POLICY 3D).</summary>
/// <remarks>
/// What the model lacks is left out of a test, so that a state here is necessary, not sufficient: self-scores, prizes, property rights, segment shares,
/// places of R&amp;D. Unicorns need a private valuation and leaders the origin of purchases; both are not tested at all.
/// A test that needs years which were not simulated gives no answer.
/// </remarks>
public static class FirmLadder
{
    private const double HighTechSkilledShare = 0.10;
    private const double GazelleGrowth = 1.20;
    private const double GiantGrowth = 1.05;
    private const double GiantDebtRatio = 0.70;

    /// <summary>The states of one firm.</summary>
    /// <param name="stocks">What it has.</param>
    /// <param name="years">Its revenue and R&amp;D.</param>
    /// <param name="highTechField">True in one of the eight high-tech fields: stands for high-tech revenue of at least 60 %.</param>
    public static FirmStates Of(in FirmStocks stocks, in FirmYears years, bool highTechField) => new(
        TechnologySme(stocks, years), HighTech(stocks, years, highTechField), Specialised(stocks, years), LittleGiant(stocks, years), Gazelle(years));

    /// <summary>科技型中小企业: at most 500 staff, revenue and assets of at most 200 m yuan, some technology staff.</summary>
    private static bool? TechnologySme(in FirmStocks s, in FirmYears y) =>
        s.Staff > 500 || s.Skilled <= 0 || s.Capital + s.Cash > 200 ? false : Known(y.Revenue) ? y.Revenue <= 200 : null;

    /// <summary>高新技术企业: a year old, 10 % technology staff, three years' R&amp;D over sales of 5, 4 or 3 % up to 50, up to 200, above 200 m yuan.</summary>
    private static bool? HighTech(in FirmStocks s, in FirmYears y, bool highTechField)
    {
        if (!highTechField || y.AgeQuarters < 4 || s.Skilled < HighTechSkilledShare * s.Staff)
        {
            return false;
        }

        return Known(y.Revenue) && Known(y.RdIntensity) ? y.RdIntensity >= HighTechRdIntensity(y.Revenue) : null;
    }

    /// <summary>The R&amp;D intensity a high-tech enterprise needs at a revenue in m yuan.</summary>
    public static double HighTechRdIntensity(double revenue) => revenue <= 50 ? 0.05 : revenue <= 200 ? 0.04 : 0.03;

    /// <summary>专精特新中小企业: two years old, R&amp;D of at least 1 m yuan and 3 % of revenue, revenue of at least 10 m yuan.</summary>
    private static bool? Specialised(in FirmStocks s, in FirmYears y)
    {
        if (y.AgeQuarters < 8)
        {
            return false;
        }

        return Known(y.Revenue) ? IsSme(s, y) && y.Revenue >= 10 && y.Rd >= 1 && y.Rd >= 0.03 * y.Revenue : null;
    }

    /// <summary>专精特新“小巨人”: three years old, two years' growth of 5 %, debt ratio up to 70 %, R&amp;D of 3 % above 100 m yuan, of 6 % from 50 m on.</summary>
    private static bool? LittleGiant(in FirmStocks s, in FirmYears y)
    {
        if (y.AgeQuarters < 12 || s.Debt > GiantDebtRatio * (s.Capital + s.Cash) || y.Revenue < 50)
        {
            return false;
        }

        return Known(y.RevenueTwoBefore)
            ? IsSme(s, y) && y.Rd >= (y.Revenue > 100 ? 0.03 : 0.06) * y.Revenue && y.Revenue >= GiantGrowth * GiantGrowth * y.RevenueTwoBefore
            : null;
    }

    /// <summary>瞪羚: 20 % a year over three years from at least 10 m yuan, growing last year; or 500 m yuan within five years, or 1 bn within ten.</summary>
    private static bool? Gazelle(in FirmYears y)
    {
        if ((y.AgeQuarters <= 20 && y.Revenue >= 500) || (y.AgeQuarters <= 40 && y.Revenue >= 1000))
        {
            return true;
        }

        if (Known(y.RevenueThreeBefore))
        {
            return y.RevenueThreeBefore >= 10 && y.Revenue > y.RevenueOneBefore
                && y.Revenue >= GazelleGrowth * GazelleGrowth * GazelleGrowth * y.RevenueThreeBefore;
        }

        return y.AgeQuarters < 16 && Known(y.Revenue) ? false : null;
    }

    /// <summary>Small and medium in industry: fewer than 1000 staff or revenue below 400 m yuan (the national standard of 2011).</summary>
    private static bool IsSme(in FirmStocks s, in FirmYears y) => s.Staff < 1000 || y.Revenue < 400;

    private static bool Known(double value) => !double.IsNaN(value);
}

/// <summary>Which tests of the ladder a firm passes; null when a year they need was not simulated.</summary>
/// <param name="TechnologySme">科技型中小企业.</param>
/// <param name="HighTech">高新技术企业.</param>
/// <param name="Specialised">专精特新中小企业.</param>
/// <param name="LittleGiant">专精特新“小巨人”.</param>
/// <param name="Gazelle">瞪羚.</param>
public readonly record struct FirmStates(bool? TechnologySme, bool? HighTech, bool? Specialised, bool? LittleGiant, bool? Gazelle);
