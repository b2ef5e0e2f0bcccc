namespace Torch.Sim.Model.Results;

/// <summary>Columns of the table of cities, in order.</summary>
public static class CityColumn
{
    /// <summary>Column value_added_m_yuan.</summary>
    public const int ValueAdded = 0;

    /// <summary>Column spread_m_yuan.</summary>
    public const int Spread = 1;

    /// <summary>Column backwash_m_yuan.</summary>
    public const int Backwash = 2;

    /// <summary>Column skilled_persons.</summary>
    public const int Skilled = 3;

    /// <summary>Column other_persons.</summary>
    public const int Other = 4;

    /// <summary>Column capital_m_yuan.</summary>
    public const int Capital = 5;

    /// <summary>Column rd_m_yuan.</summary>
    public const int Rd = 6;

    /// <summary>Column tax_m_yuan.</summary>
    public const int Tax = 7;

    /// <summary>Column public_spending_m_yuan.</summary>
    public const int PublicSpending = 8;

    /// <summary>Column sold_to_zones_m_yuan.</summary>
    public const int SoldToZones = 9;

    /// <summary>Column bought_from_zones_m_yuan.</summary>
    public const int BoughtFromZones = 10;

    /// <summary>Column technology_sold_m_yuan.</summary>
    public const int TechnologySold = 11;

    /// <summary>Column technology_bought_m_yuan.</summary>
    public const int TechnologyBought = 12;

    /// <summary>Column talent_to_zones_persons.</summary>
    public const int TalentToZones = 13;

    /// <summary>Column talent_from_zones_persons.</summary>
    public const int TalentFromZones = 14;

    /// <summary>Column talent_in_persons.</summary>
    public const int TalentIn = 15;

    /// <summary>Column talent_out_persons.</summary>
    public const int TalentOut = 16;

    /// <summary>Column consumption_m_yuan.</summary>
    public const int Consumption = 17;

    /// <summary>Column deposits_m_yuan.</summary>
    public const int Deposits = 18;

    /// <summary>Column ln_productivity.</summary>
    public const int LnProductivity = 19;

    /// <summary>Number of columns.</summary>
    public const int Count = 20;
}
