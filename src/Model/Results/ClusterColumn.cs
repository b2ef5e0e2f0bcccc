namespace Torch.Sim.Model.Results;

/// <summary>Columns of the table of clusters, in order.</summary>
public static class ClusterColumn
{
    /// <summary>Column value_added_m_yuan.</summary>
    public const int ValueAdded = 0;

    /// <summary>Column firms.</summary>
    public const int Firms = 1;

    /// <summary>Column entries.</summary>
    public const int Entries = 2;

    /// <summary>Column exits.</summary>
    public const int Exits = 3;

    /// <summary>Column skilled_persons.</summary>
    public const int Skilled = 4;

    /// <summary>Column other_persons.</summary>
    public const int Other = 5;

    /// <summary>Column capital_m_yuan.</summary>
    public const int Capital = 6;

    /// <summary>Column rd_m_yuan.</summary>
    public const int Rd = 7;

    /// <summary>Column ln_productivity.</summary>
    public const int LnProductivity = 8;

    /// <summary>Column constrained_firms.</summary>
    public const int ConstrainedFirms = 9;

    /// <summary>Column firms_with_loan.</summary>
    public const int FirmsWithLoan = 10;

    /// <summary>Number of columns.</summary>
    public const int Count = 11;
}
