namespace Torch.Sim.Model.Results;

/// <summary>Columns of the table of the nation, in order.</summary>
public static class NationColumn
{
    /// <summary>Column gdp_m_yuan.</summary>
    public const int Gdp = 0;

    /// <summary>Column zones_value_added_m_yuan.</summary>
    public const int ZonesValueAdded = 1;

    /// <summary>Column zones_share.</summary>
    public const int ZonesShare = 2;

    /// <summary>Column zones_counted.</summary>
    public const int ZonesCounted = 3;

    /// <summary>Column theil.</summary>
    public const int Theil = 4;

    /// <summary>Column output_index_log.</summary>
    public const int OutputIndexLog = 5;

    /// <summary>Column zone_staff_persons.</summary>
    public const int ZoneStaff = 6;

    /// <summary>Column zones_rd_m_yuan.</summary>
    public const int ZonesRd = 7;

    /// <summary>Column zone_firms.</summary>
    public const int ZoneFirms = 8;

    /// <summary>Column consumption_m_yuan.</summary>
    public const int Consumption = 9;

    /// <summary>Column deposits_m_yuan.</summary>
    public const int Deposits = 10;

    /// <summary>Column loans_m_yuan.</summary>
    public const int Loans = 11;

    /// <summary>Column loans_written_off_m_yuan.</summary>
    public const int LoansWrittenOff = 12;

    /// <summary>Column policy_public_m_yuan: what levers cost central government, cities and zones, everywhere.</summary>
    public const int PolicyPublic = 13;

    /// <summary>Column policy_private_m_yuan: what levers cost firms and the bank.</summary>
    public const int PolicyPrivate = 14;

    /// <summary>Column policy_shortfall_m_yuan.</summary>
    public const int PolicyShortfall = 15;

    /// <summary>Column public_fund_m_yuan: grants and equity of the public fund to zones.</summary>
    public const int PublicFund = 16;

    /// <summary>Number of columns.</summary>
    public const int Count = 17;
}
