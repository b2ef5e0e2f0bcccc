using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Calibration;

public sealed class CalibratorTests : IDisposable
{
    private const string Tiny = """
        free:
          - parameter: common_step
            why: test
          - parameter: productivity_drift
            why: test
        targets:
          - target: T1-2020
            title_zh: 比重
            title_en: Share
            measure: zones_share
            year: 2020
            observed: 13.3
            tolerance: 0.4
            unit: "%"
            source: test
        not_expressible:
          - target: T13
            title_zh: 效应
            title_en: Effect
            reason: no zone is born
        design:
          points: 8
          seeds: 1
          waves: 1
          accepted: 4
          firms_per_record: 2000
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("torch-calibration-");
    private readonly ParameterFile _parameters = ParameterFile.Read(ShippedData.In("parameters", "parameters.yaml"));

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_files_and_a_study_can_draw_from_them()
    {
        var first = Run("first");
        var second = Run("second");
        foreach (var name in CalibrationWriter.FileNames)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(first, name)), File.ReadAllBytes(Path.Combine(second, name)));
        }

        var vectors = CalibratedVectors.Read(Path.Combine(first, CalibratedVectors.FileName), _parameters);
        Assert.NotEmpty(vectors.Rows);
        Assert.All(vectors.Rows, row => Assert.Equal(2, row.Count));
        Assert.Contains("not expressible", File.ReadAllText(Path.Combine(first, "misfit.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parameter: common_step", "parameter: comon_step", "did you mean 'common_step'?")]
    [InlineData("measure: zones_share", "measure: zone_share", "did you mean 'zones_share'?")]
    [InlineData("tolerance: 0.4", "tolerance: 0", "targets.0.tolerance is 0")]
    [InlineData("points: 8", "points: 3", "a whole number from 8")]
    [InlineData("waves: 1", "waves: 1\n  wavs: 2", "unknown key 'design.wavs'")]
    public void What_is_wrong_in_the_file_is_named(string right, string wrong, string said)
    {
        Assert.Contains(right, Tiny, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidInputException>(() => Read(Tiny.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("common_step,misfit\n0.5,1\n", ":2:1: 0.5; expected a number from 0.1 to 0.24")]
    [InlineData("comon_step,misfit\n0.2,1\n", ":1:1: unknown parameter 'comon_step'")]
    [InlineData("common_step,misfit\n", "no row")]
    [InlineData("common_step,loan_logit\n0.2,-0.9\n0.2,-0.8\n", ":3:2: -0.8; expected -0.9 as in the first row")]
    public void What_is_wrong_in_accepted_vectors_is_named(string text, string said)
    {
        var path = Path.Combine(_root.FullName, CalibratedVectors.FileName);
        File.WriteAllText(path, text);
        var error = Assert.Throws<InvalidInputException>(() => CalibratedVectors.Read(path, _parameters));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_vectors_are_drawn_row_by_row_and_again_from_the_first()
    {
        var path = Path.Combine(_root.FullName, CalibratedVectors.FileName);
        File.WriteAllText(path, "common_step,loan_logit,misfit\n0.12,-0.8,1\n0.2,-0.8,2\n");
        var vectors = CalibratedVectors.Read(path, _parameters);
        var draws = new Scenarios.Planning.ParameterDraws(vectors.Basis(_parameters.Defaults), []) { Calibrated = vectors };
        double Step(int seed) => draws.Vector(draws.DrawOf(seed))[(int)Model.Parameters.Parameter.CommonStep];
        Assert.Equal([0.12, 0.2, 0.12], [Step(1), Step(2), Step(3)]);
        Assert.Equal(-0.8, draws.Vector(1)[(int)Model.Parameters.Parameter.LoanLogit]);
    }

    [Fact]
    public void The_trend_before_2020_is_corrected_for_zones_that_joined()
    {
        var files = WorldFiles.Read(ShippedData.Folder);
        var file = CalibrationFile.Read(ShippedData.In("parameters", "calibration.yaml"), _parameters);
        var trend = BaseShares.Of(files).WithObservedTrend(file.Targets.First(target => target.Measure == TargetMeasure.TrendWithoutStep), files);
        Assert.InRange(trend.Observed, -0.12, -0.08); // (12.3 − 11.7 − about 0.9)/3
        Assert.InRange(trend.Tolerance, 0.8, 1.0);
    }

    [Theory]
    [InlineData(2.9, 2.9, "not identified")]
    [InlineData(1.0, 2.5, "weakly identified")]
    [InlineData(1.0, 3.5, "narrowed")]
    [InlineData(3.5, 1.0, "identified")]
    public void The_verdict_follows_from_what_is_ruled_out(double most, double rim, string verdict)
    {
        double[] least = [rim, .. Enumerable.Repeat(most, 8), rim];
        Assert.Equal(verdict, CalibrationWriter.Word(ParameterProfile.StatusOf(least)));
    }

    [Fact]
    public void The_base_state_fit_finds_the_value_between_two_levels()
    {
        var levels = new SortedDictionary<double, double[]> { [0] = [40], [1] = [50], [2] = [70] };
        var target = new CalibrationTarget("T", "", "", TargetMeasure.FirmsWithLoan, 0, 2024, 47, 1.5, "%", "");
        Assert.Equal(0.7, SetUpFit.Best(levels, [target]), 0.01);
    }

    private string Run(string name)
    {
        var file = Read(Tiny);
        var setting = new CalibrationSetting(WorldFiles.Read(ShippedData.Folder), _parameters, file, file.Design, 1) { CheckFirmsPerRecord = 1000 };
        var result = new Calibrator(setting).Run(TestContext.Current.CancellationToken);
        var folder = Path.Combine(_root.FullName, name);
        CalibrationWriter.Write(result, folder, new CalibrationProvenance(
            new DateOnly(2026, 11, 24), "torch-sim calibrate", new string('a', 64), new string('b', 64), "1", 1, MayQuote: false));
        return folder;
    }

    private CalibrationFile Read(string text)
    {
        var path = Path.Combine(_root.FullName, "calibration.yaml");
        File.WriteAllText(path, text);
        return CalibrationFile.Read(path, _parameters);
    }
}
