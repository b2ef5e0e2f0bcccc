using Torch.Sim.Scenarios.OutOfSample;

namespace Torch.Sim.Scenarios.Tests.OutOfSample;

public sealed class NaiveForecastsTests
{
    private static double Nation(int year) => Math.Pow(1.05, year - 2019);

    [Fact]
    public void A_ratio_that_halves_its_distance_goes_on_halving_it()
    {
        var past = Series(2016, 8, 4, 2, 1); // x(t) = ½ x(t−1)
        var forecast = NaiveForecasts.For(past, 2021, isExtensive: false, Nation);
        Assert.Equal(1, forecast.Constant);
        Assert.Equal(0.25, forecast.Autoregressive, 1e-12);
        Assert.Equal(1, forecast.Proportional);
    }

    [Fact]
    public void A_stock_that_grows_steadily_goes_on_and_proportional_follows_the_nation()
    {
        var past = Series(2015, 100, 110, 121, 133.1, 146.41);
        var forecast = NaiveForecasts.For(past, 2021, isExtensive: true, Nation);
        Assert.Equal(146.41, forecast.Constant);
        Assert.Equal(146.41 * 1.21, forecast.Autoregressive, 1e-9);
        Assert.Equal(146.41 * 1.05 * 1.05, forecast.Proportional, 1e-9);
    }

    [Fact]
    public void Growth_that_fades_is_carried_on_fading()
    {
        double[] growth = [0.16, 0.08, 0.04, 0.02];
        var (level, past) = (1.0, new Dictionary<int, double> { [2015] = 1 });
        foreach (var (rate, i) in growth.Select((rate, i) => (rate, i)))
        {
            level *= Math.Exp(rate);
            past[2016 + i] = level;
        }

        Assert.Equal(level * Math.Exp(0.01 + 0.005), NaiveForecasts.For(past, 2021, isExtensive: true, Nation).Autoregressive, 1e-9);
    }

    [Fact]
    public void Too_short_a_past_gives_no_autoregression_and_a_gap_is_no_pair()
    {
        Assert.True(double.IsNaN(NaiveForecasts.For(Series(2017, 1, 2, 3), 2021, isExtensive: false, Nation).Autoregressive));
        var gaps = new Dictionary<int, double> { [2010] = 1, [2012] = 2, [2014] = 3, [2016] = 4, [2018] = 5, [2019] = 6 };
        Assert.True(double.IsNaN(NaiveForecasts.For(gaps, 2021, isExtensive: false, Nation).Autoregressive));
    }

    [Fact]
    public void A_past_that_ends_before_the_nations_path_has_no_proportional_forecast() =>
        Assert.True(double.IsNaN(NaiveForecasts.For(Series(2015, 1, 2, 3), 2021, isExtensive: true, Nation).Proportional));

    [Fact]
    public void Without_a_past_there_is_no_forecast() =>
        Assert.All(NaiveForecasts.For(new Dictionary<int, double>(), 2021, isExtensive: true, Nation).Values, value => Assert.True(double.IsNaN(value)));

    private static Dictionary<int, double> Series(int from, params double[] values) =>
        values.Select((value, i) => (from + i, value)).ToDictionary(pair => pair.Item1, pair => pair.value);
}
