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

    /// <summary>Columns policy_central_m_yuan, policy_city_m_yuan, policy_zone_m_yuan, policy_firms_m_yuan, policy_bank_m_yuan: what levers at the hinterland cost.</summary>
    public const int PolicyCentral = 20, PolicyCity = 21, PolicyZone = 22, PolicyFirms = 23, PolicyBank = 24;

    /// <summary>Column policy_shortfall_m_yuan: what levers wanted and payers could not pay.</summary>
    public const int PolicyShortfall = 25;

    /// <summary>Number of columns.</summary>
    public const int Count = 26;
}
