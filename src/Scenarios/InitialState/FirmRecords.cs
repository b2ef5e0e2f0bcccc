using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>The synthetic firms of one cluster, in balance: capital, staff and knowledge near their targets, productivity by inversion.</summary>
internal sealed class FirmRecords
{
    private const double CapacityOverStart = 1.3;
    private const int SpareSlots = 8;
    private const double CashOverValueAdded = 0.75;
    private const int OldestAge = 160;

    private readonly double[] _parameters;
    private readonly double[] _ageLaw;
    private readonly FirmPasts _pasts;

    internal FirmRecords(double[] parameters)
    {
        _parameters = parameters;
        _ageLaw = AgeLaw();
        _pasts = new FirmPasts(parameters);
    }

    /// <summary>What the years before have left to the firms of all clusters.</summary>
    /// <remarks>
    /// Large firms are those that have grown: a firm with a past takes the rank that its growth would have given it among all, and sizes stay
    /// as they are. Ranks within a cluster would be too few: its largest firm would be the largest whatever its past.
    /// </remarks>
    /// <param name="valueAdded">Value added of each record's firm, m yuan a quarter: [cluster][record].</param>
    /// <param name="weights">Firms each record stands for: [cluster][record].</param>
    internal FirmPast[][] Pasts(double[][] valueAdded, int[][] weights)
    {
        var pasts = valueAdded.Select(sizes => new FirmPast[sizes.Length]).ToArray();
        var records = new List<(int Cluster, int Record, double LnSize, FirmPast Past)>();
        for (var cluster = 0; cluster < valueAdded.Length; cluster++)
        {
            var lnMean = LaneMath.Log(Mean(valueAdded[cluster], weights[cluster]));
            for (var record = 0; record < valueAdded[cluster].Length; record++)
            {
                var lnSize = LaneMath.Log(valueAdded[cluster][record]);
                var words = KeyedRandom.Block(KeyedRandom.Key(0, 0), (uint)record, (uint)cluster, 1, (uint)DrawPurpose.InitialState);
                var age = Age(KeyedRandom.Uniform53(words.Word0, words.Word1));
                records.Add((cluster, record, lnSize, _pasts.Draw(cluster, record, age, lnSize - lnMean)));
            }
        }

        foreach (var (place, origin) in records.OrderBy(record => record.LnSize).Zip(records.OrderBy(record => record.LnSize + record.Past.Growth)))
        {
            pasts[place.Cluster][place.Record] = origin.Past;
        }

        return pasts;
    }

    /// <summary>Builds the records.</summary>
    /// <param name="cluster">Index of the cluster, a key of the draws.</param>
    /// <param name="valueAdded">Value added of each record's firm, m yuan a quarter.</param>
    /// <param name="weights">Firms each record stands for.</param>
    /// <param name="pasts">What the years before have left to each firm.</param>
    /// <param name="access">MA of cluster and city.</param>
    /// <param name="wageSkilled">m yuan per person and quarter.</param>
    /// <param name="wageOther">m yuan per person and quarter.</param>
    internal InitialCluster Build(
        int cluster, double[] valueAdded, int[] weights, FirmPast[] pasts, double access, double wageSkilled, double wageOther)
    {
        var columns = Enumerable.Range(0, FirmColumns.Count).Select(_ => new double[valueAdded.Length]).ToArray();
        var meanSkilled = StaffTarget(Mean(valueAdded, weights), wageSkilled, Parameter.SkilledElasticity);
        for (var i = 0; i < valueAdded.Length; i++)
        {
            var words = KeyedRandom.Block(KeyedRandom.Key(0, 0), (uint)i, (uint)cluster, 2, (uint)DrawPurpose.InitialState);
            var record = Record(valueAdded[i], pasts[i], access, wageSkilled, wageOther);
            record[FirmColumns.Firms] = weights[i];
            record[FirmColumns.Born] = -pasts[i].Age;
            record[FirmColumns.Debt] = Debt(record, valueAdded[i], pasts[i].Age, meanSkilled, KeyedRandom.Uniform(words.Word0));
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column][i] = record[column];
            }
        }

        return new InitialCluster((int)Math.Ceiling(CapacityOverStart * valueAdded.Length) + SpareSlots, columns);
    }

    /// <summary>Desired staff of a firm (eq. E6): ρ_d β va/w.</summary>
    internal double StaffTarget(double valueAdded, double wage, Parameter elasticity) =>
        P(Parameter.DemandCurvature) * P(elasticity) * valueAdded / wage;

    /// <summary>Desired capital per value added (eq. E5).</summary>
    internal double CapitalPerValueAdded => P(Parameter.DemandCurvature) * P(Parameter.CapitalElasticity)
        / (P(Parameter.InterestRate) + P(Parameter.CapitalDepreciation) + P(Parameter.RiskPremium));

    /// <summary>Profit of a cluster's firms before tax, m yuan a quarter (eq. E5-1).</summary>
    internal double Profit(InitialCluster cluster, double access, double wageSkilled, double wageOther)
    {
        var profit = new StableSum();
        for (var i = 0; i < cluster.Count; i++)
        {
            double At(int column) => cluster.Records[column][i];
            var valueAdded = At(FirmColumns.Attraction) * access;
            profit.Add(At(FirmColumns.Firms) * (valueAdded
                - (wageSkilled * At(FirmColumns.Skilled)) - (wageOther * At(FirmColumns.Other))
                - ((P(Parameter.VatRate) + P(Parameter.RentShare)) * valueAdded)
                - (P(Parameter.OverheadPersons) * wageSkilled) - (P(Parameter.InterestRate) * At(FirmColumns.Debt))
                - (P(Parameter.CapitalDepreciation) * At(FirmColumns.Capital))
                - (P(Parameter.RdPurchasedShare) * P(Parameter.RdIntensity) * valueAdded)));
        }

        return profit.Total;
    }

    private double[] Record(double valueAdded, FirmPast past, double access, double wageSkilled, double wageOther)
    {
        var record = new double[FirmColumns.Count];
        var attraction = valueAdded / access;
        var capital = CapitalPerValueAdded * valueAdded * past.CapitalOverTarget;
        var skilledTarget = StaffTarget(valueAdded, wageSkilled, Parameter.SkilledElasticity);
        var otherTarget = StaffTarget(valueAdded, wageOther, Parameter.OtherElasticity);
        record[FirmColumns.DemandState] = past.DemandState;
        record[FirmColumns.Capital] = capital;
        record[FirmColumns.Skilled] = skilledTarget * past.StaffOverTarget;
        record[FirmColumns.Other] = otherTarget * past.StaffOverTarget;
        record[FirmColumns.Knowledge] = P(Parameter.RdIntensity) * valueAdded / (P(Parameter.RdDepreciation) + P(Parameter.KnowledgeTrend));
        record[FirmColumns.Cash] = CashOverValueAdded * valueAdded;
        record[FirmColumns.Attraction] = attraction;
        record[FirmColumns.SkilledTarget] = skilledTarget * past.AdvertisedOverTarget;
        record[FirmColumns.LnProductivity] = ((LaneMath.Log(attraction) - past.DemandState) / P(Parameter.DemandCurvature))
            - (P(Parameter.CapitalElasticity) * LaneMath.Log(capital))
            - (P(Parameter.SkilledElasticity) * LaneMath.Log(record[FirmColumns.Skilled]))
            - (P(Parameter.OtherElasticity) * LaneMath.Log(record[FirmColumns.Other]));
        return record;
    }

    private double Debt(double[] record, double valueAdded, double age, double meanSkilled, double uniform)
    {
        const double partLeft = 0.8;
        var logit = P(Parameter.LoanLogit)
            + (P(Parameter.LoanLogitSize) * LaneMath.Log(record[FirmColumns.Skilled] / meanSkilled))
            + (P(Parameter.LoanLogitAge) * Math.Min(age / 40, 1));
        var share = 1 / (1 + LaneMath.Exp(-logit));
        return uniform < share
            ? partLeft * Math.Min(P(Parameter.LoanToValue) * record[FirmColumns.Capital], P(Parameter.LoanPerValueAdded) * valueAdded)
            : 0;
    }

    /// <summary>Age in quarters from the law survival(a) · e^(−0.025a): the number of firms grew.</summary>
    private double Age(double uniform)
    {
        var index = Array.BinarySearch(_ageLaw, uniform);
        return 1 + (index < 0 ? ~index : index);
    }

    private double[] AgeLaw()
    {
        var cumulative = new double[OldestAge];
        double survival = 1, sum = 0;
        for (var age = 1; age <= OldestAge; age++)
        {
            sum += survival * LaneMath.Exp(-0.025 * age);
            cumulative[age - 1] = sum;
            var annual = P(age <= 4 ? Parameter.ExitYear1 : age <= 8 ? Parameter.ExitYear2 : age <= 12 ? Parameter.ExitYear3
                : age <= 28 ? Parameter.ExitYears4To7 : Parameter.ExitLater);
            survival *= LaneMath.Exp(0.25 * LaneMath.Log(1 - annual));
        }

        for (var i = 0; i < OldestAge; i++)
        {
            cumulative[i] = i == OldestAge - 1 ? 1 : cumulative[i] / sum;
        }

        return cumulative;
    }

    private static double Mean(double[] values, int[] weights)
    {
        double sum = 0, firms = 0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * weights[i];
            firms += weights[i];
        }

        return sum / firms;
    }

    private double P(Parameter parameter) => _parameters[(int)parameter];
}
