namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What a target measures on a run.</summary>
public enum TargetMeasure
{
    /// <summary>Value added of counted zones over GDP in a calendar year, percent.</summary>
    ZonesShare,

    /// <summary>Change of the share of the zones of 2019 without the common step, percentage points a year over three years.</summary>
    TrendWithoutStep,

    /// <summary>Hill exponent of staff per firm over the top 5 % of a province's firms, median over provinces.</summary>
    TailExponent,

    /// <summary>Firms with a loan over all firms of counted zones at the end of a year, percent.</summary>
    FirmsWithLoan,
}
