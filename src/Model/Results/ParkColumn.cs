namespace Torch.Sim.Model.Results;

/// <summary>Columns of the tables of zones and enclave parks, in order; the enclave table has three more.</summary>
public static class ParkColumn
{
    /// <summary>Column value_added_m_yuan.</summary>
    public const int ValueAdded = 0;

    /// <summary>Column revenue_m_yuan.</summary>
    public const int Revenue = 1;

    /// <summary>Column firms.</summary>
    public const int Firms = 2;

    /// <summary>Column entries.</summary>
    public const int Entries = 3;

    /// <summary>Column exits.</summary>
    public const int Exits = 4;

    /// <summary>Column skilled_persons.</summary>
    public const int Skilled = 5;

    /// <summary>Column other_persons.</summary>
    public const int Other = 6;

    /// <summary>Column capital_m_yuan.</summary>
    public const int Capital = 7;

    /// <summary>Column rd_m_yuan.</summary>
    public const int Rd = 8;

    /// <summary>Column tax_m_yuan.</summary>
    public const int Tax = 9;

    /// <summary>Column energy_tce.</summary>
    public const int Energy = 10;

    /// <summary>Column co2_t.</summary>
    public const int Co2 = 11;

    /// <summary>Column talent_in_persons.</summary>
    public const int TalentIn = 12;

    /// <summary>Column talent_out_persons.</summary>
    public const int TalentOut = 13;

    /// <summary>Column capital_in_m_yuan.</summary>
    public const int CapitalIn = 14;

    /// <summary>Column capital_out_m_yuan.</summary>
    public const int CapitalOut = 15;

    /// <summary>Column technology_bought_m_yuan.</summary>
    public const int TechnologyBought = 16;

    /// <summary>Column technology_sold_m_yuan.</summary>
    public const int TechnologySold = 17;

    /// <summary>Column public_spending_m_yuan.</summary>
    public const int PublicSpending = 18;

    /// <summary>Column public_fund_m_yuan.</summary>
    public const int PublicFund = 19;

    /// <summary>Column profit_m_yuan.</summary>
    public const int Profit = 20;

    /// <summary>Column wages_m_yuan.</summary>
    public const int Wages = 21;

    /// <summary>Column wage_skilled_yuan.</summary>
    public const int WageSkilled = 22;

    /// <summary>Column investment_m_yuan.</summary>
    public const int Investment = 23;

    /// <summary>Column knowledge_m_yuan.</summary>
    public const int Knowledge = 24;

    /// <summary>Column loans_m_yuan.</summary>
    public const int Loans = 25;

    /// <summary>Column loans_written_off_m_yuan.</summary>
    public const int LoansWrittenOff = 26;

    /// <summary>Column firms_with_loan.</summary>
    public const int FirmsWithLoan = 27;

    /// <summary>Column constrained_firms.</summary>
    public const int ConstrainedFirms = 28;

    /// <summary>Column moved_in.</summary>
    public const int MovedIn = 29;

    /// <summary>Column moved_out.</summary>
    public const int MovedOut = 30;

    /// <summary>Column ln_productivity.</summary>
    public const int LnProductivity = 31;

    /// <summary>Column ln_agglomeration.</summary>
    public const int LnAgglomeration = 32;

    /// <summary>Columns policy_central_m_yuan, policy_city_m_yuan, policy_zone_m_yuan, policy_firms_m_yuan, policy_bank_m_yuan: what levers cost their payers.</summary>
    public const int PolicyCentral = 33, PolicyCity = 34, PolicyZone = 35, PolicyFirms = 36, PolicyBank = 37;

    /// <summary>Column policy_shortfall_m_yuan: what levers wanted and payers could not pay.</summary>
    public const int PolicyShortfall = 38;

    /// <summary>Number of columns.</summary>
    public const int Count = 39;
}
