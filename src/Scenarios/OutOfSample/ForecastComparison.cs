using Torch.Sim.Scenarios.Calibration;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>The comparison of a run with observed figures.</summary>
/// <param name="Origin">Last year that naive forecasts know.</param>
/// <param name="Figures">All figures after the origin.</param>
/// <param name="Indicators">One summary per indicator.</param>
public sealed record ForecastComparison(int Origin, IReadOnlyList<ComparedFigure> Figures, IReadOnlyList<ComparedIndicator> Indicators)
{
    /// <summary>Compares.</summary>
    /// <param name="observed">Observed figures.</param>
    /// <param name="history">Further figures up to the origin, used where the observed ones do not say: shipped with the program.</param>
    /// <param name="baseYear">Figures of 2019 of the base state, used where no other past is known.</param>
    /// <param name="model">The model.</param>
    /// <param name="origin">Last year that naive forecasts know.</param>
    /// <param name="nation">GDP of the nation in a year over that of 2019.</param>
    /// <param name="fitted">Indicators of the nation and years to which the model was fitted: no test.</param>
    public static ForecastComparison Of(
        IReadOnlyList<ObservedValue> observed, IReadOnlyList<ObservedValue> history,
        IReadOnlyDictionary<(string Place, string Indicator), double> baseYear, ModelYears model, int origin, Func<int, double> nation,
        IReadOnlySet<(string Indicator, int Year)> fitted)
    {
        var past = observed.Concat(history).Where(value => value.Year <= origin).GroupBy(value => value.Series)
            .ToDictionary(group => group.Key, IReadOnlyDictionary<int, double> (group) => group.GroupBy(value => value.Year).ToDictionary(year => year.Key, year => year.First().Value));
        var figures = observed.Where(value => value.Year > origin).OrderBy(value => value.Indicator.Name, StringComparer.Ordinal)
            .ThenBy(value => value.Place, StringComparer.Ordinal).ThenBy(value => value.Year)
            .Select(value => Compare(value, PastOf(value), model, nation, string.Equals(value.Place, PlaceBook.Nation, StringComparison.Ordinal) && fitted.Contains((value.Indicator.Name, value.Year)))).ToArray();
        return new ForecastComparison(origin, figures, figures.GroupBy(figure => figure.Observed.Indicator)
            .Select(group => Summarise(group.Key, [.. group])).ToArray());

        IReadOnlyDictionary<int, double> PastOf(ObservedValue value) =>
            past.TryGetValue(value.Series, out var known) ? known
            : baseYear.TryGetValue(value.Series, out var start) ? new Dictionary<int, double> { [Model.Futures.Quarter.Base.Year] = start }
            : new Dictionary<int, double>();
    }

    private static ComparedFigure Compare(ObservedValue value, IReadOnlyDictionary<int, double> past, ModelYears model, Func<int, double> nation, bool isFitted)
    {
        var naive = NaiveForecasts.For(past, value.Year, value.Indicator.IsExtensive, nation);
        var futures = model.Of(value);
        var note = futures.Count == 0 ? $"the run ends in {model.LastYear}" : isFitted ? "fitted, so no test"
            : past.Count == 0 ? "no past for naive forecasts" : "";
        return futures.Count == 0
            ? new ComparedFigure(value, double.NaN, double.NaN, double.NaN, naive, note)
            : new ComparedFigure(value, SampleQuantile.Of(futures, 0.05), SampleQuantile.Of(futures, 0.5), SampleQuantile.Of(futures, 0.95), naive, note);
    }

    private static ComparedIndicator Summarise(AnnualIndicator indicator, ComparedFigure[] figures)
    {
        var covered = figures.Where(figure => figure.IsInside is not null).ToArray();
        var naive = Enumerable.Range(0, NaiveForecasts.Names.Count).Select(i =>
        {
            var both = covered.Where(figure => double.IsFinite(figure.Naive.Values[i])).ToArray();
            var own = both.Sum(figure => figure.ErrorOf(figure.Naive.Values[i]));
            return (both.Length, both.Length == 0 ? double.NaN : both.Sum(figure => figure.ErrorOf(figure.Median)) / own);
        }).ToArray();
        return new ComparedIndicator(
            indicator, covered.Length, covered.Length == 0 ? double.NaN : covered.Count(figure => figure.IsInside == true) / (double)covered.Length,
            covered.Length == 0 ? double.NaN : covered.Average(figure => figure.ErrorOf(figure.Median)), naive);
    }
}

/// <summary>One observed figure beside the model and the naive forecasts.</summary>
/// <param name="Observed">The figure.</param>
/// <param name="P05">Model, 5 % quantile; NaN when the run does not cover it.</param>
/// <param name="Median">Model, median.</param>
/// <param name="P95">Model, 95 % quantile.</param>
/// <param name="Naive">Naive forecasts.</param>
/// <param name="Note">Why a part is missing; empty when none is.</param>
public sealed record ComparedFigure(ObservedValue Observed, double P05, double Median, double P95, NaiveForecasts Naive, string Note)
{
    /// <summary>True when the figure lies in the model's 90 % band; null without one.</summary>
    public bool? IsInside => double.IsNaN(Median) ? null : Observed.Value >= P05 && Observed.Value <= P95;

    /// <summary>Absolute error of a forecast.</summary>
    public double ErrorOf(double forecast) => Math.Abs(forecast - Observed.Value);
}

/// <summary>An indicator over all its figures after the origin.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Figures">Figures that the model covers.</param>
/// <param name="Coverage">Share of them in the model's 90 % band.</param>
/// <param name="MeanError">Mean absolute error of the model's median.</param>
/// <param name="Naive">Per naive forecast: on how many figures it and the model can be compared, and the model's mean absolute error over its own there.</param>
public sealed record ComparedIndicator(
    AnnualIndicator Indicator, int Figures, double Coverage, double MeanError, IReadOnlyList<(int Figures, double Ratio)> Naive);
