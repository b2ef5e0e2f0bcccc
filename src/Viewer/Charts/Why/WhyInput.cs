using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Viewer.Charts.Why;

/// <summary>Why a place differs between a scenario and its baseline.</summary>
public sealed record WhyInput
{
    private const double BillionFrom = 1000;

    /// <summary>The place.</summary>
    public required PlaceChoice Place { get; init; }

    /// <summary>What is measured.</summary>
    public required PlaceMeasure Measure { get; init; }

    /// <summary>The quarter at whose end is looked.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Chinese title of the scenario.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title of the scenario.</summary>
    public required string TitleEn { get; init; }

    /// <summary>One split per seed, at least one.</summary>
    public required IReadOnlyList<PlaceSplit> Splits { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }

    /// <summary>Millions in one unit of the chart where money is measured, else 1: the size of the effect decides.</summary>
    internal double Divisor => IsMoney
        && WhyPart.All.Select(part => part.Of).Append(split => split.Total).Any(of => Math.Abs(Splits.Average(of)) >= BillionFrom) ? 1000 : 1;

    /// <summary>The quantity as charts name it.</summary>
    internal ChartQuantity Quantity
    {
        get
        {
            var period = Measure.IsFlow ? QuantityPeriod.TrailingYear : QuantityPeriod.EndOfQuarter;
            var money = new ChartQuantity
            {
                NameZh = "增加值",
                NameEn = "value added",
                UnitZh = "亿元",
                UnitEn = Divisor > 1 ? "billion yuan" : "million yuan",
                FactorZh = Divisor > 1 ? 10 : 0.01,
                Period = period,
            };
            return Measure.Name switch
            {
                "value_added_m_yuan" => money,
                "capital_m_yuan" => money with { NameZh = "资本", NameEn = "capital" },
                "firms" => money with { NameZh = "企业数", NameEn = "firms", UnitZh = "家", UnitEn = "firms", FactorZh = 1 },
                _ => money with { NameZh = "高技能人员", NameEn = "skilled persons", UnitZh = "人", UnitEn = "persons", FactorZh = 1 },
            };
        }
    }

    /// <summary>True for money; persons and firms are counted.</summary>
    internal bool IsMoney => Measure.Name.EndsWith("_m_yuan", StringComparison.Ordinal);

    /// <summary>Chinese name of the place in a sentence.</summary>
    internal string PlaceZh => Place.Kind == PlaceKind.City ? $"{Place.NameZh}（高新区以外）" : Place.NameZh;

    /// <summary>English name of the place in a sentence.</summary>
    internal string PlaceEn => Place.Kind == PlaceKind.City ? $"{Place.NameEn} outside its zones" : Place.NameEn;

    /// <summary>A figure of every split over seeds, in the unit of the chart.</summary>
    internal SeedSummary Over(Func<PlaceSplit, double> figure) => SeedSummary.Of([.. Splits.Select(split => figure(split) / Divisor)]);
}
