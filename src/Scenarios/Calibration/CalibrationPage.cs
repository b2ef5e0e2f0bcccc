using System.Globalization;
using System.Text;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>The page beside the tables of a calibration.</summary>
internal static class CalibrationPage
{
    internal static string Text(CalibrationResult result, CalibrationProvenance provenance)
    {
        var design = result.Setting.Design;
        var text = new StringBuilder();
        Line($"# Calibrated parameters · 校准参数");
        Line($"");
        if (!provenance.MayQuote)
        {
            Line($"**A trial with a tiny design: not for quoting. 试算，不可引用。**");
            Line($"");
        }

        Line($"Made on {provenance.Date:yyyy-MM-dd} by");
        Line($"");
        Line($"    {provenance.Command}");
        Line($"");
        Line($"in {provenance.Seconds:0} seconds. Data {provenance.DataHash[..16]}, parameters and targets {provenance.ParameterHash[..16]}, code {provenance.CodeVersion}, seed {result.Setting.Seed}.");
        Line($"The same seed, data and code give the same files; only this page bears a date. Nothing was set by hand.");
        Line($"");
        Line($"History matching: {design.Waves} waves of {design.Points} vectors (Latin hypercube over the ranges of parameters.yaml, then over what was left), {design.Seeds} seeds each, records of {design.FirmsPerRecord} firms;");
        Line($"quadratic emulators; a vector is ruled out at I = |observed − expected|/√(emulator + seeds + (tolerance/3)²) ≥ 3, so a tolerance is the half of a band. What records of {design.FirmsPerRecord} firms change was measured on eight vectors");
        Line($"of the full population and taken into account (`coarse_shift` in misfit.csv). `non-implausible.csv` holds the vectors that real runs keep, corrected by it;");
        Line($"the chosen one has the least misfit of the eight best on the full population, here with eight seeds:");
        Line($"");
        Line($"| target | | observed | simulated median (5–95 %) | tolerance | misfit, tolerances | |");
        Line($"|---|---|---:|---:|---:|---:|---|");
        foreach (var fit in result.Fits)
        {
            Line($"| {fit.Target.Name} | {fit.Target.TitleEn} {fit.Target.TitleZh} ({fit.Target.Unit}) | {fit.Target.Observed:0.00} | {fit.Median:0.00} ({fit.P05:0.00} – {fit.P95:0.00}) | {fit.Target.Tolerance:0.00} | {fit.Misfit:0.00} | {(fit.IsInside ? "inside" : "outside")} |");
        }

        foreach (var target in result.Setting.File.NotExpressible)
        {
            Line($"| {target.Name} | {target.TitleEn} {target.TitleZh} | | | | | not expressible: {target.Reason} |");
        }

        Line($"");
        Line($"{result.Accepted.Count} of {result.Points.Count} vectors run are kept.");
        Line($"");
        Line($"| parameter | range | accepted | chosen | default | verdict | trades off with |");
        Line($"|---|---|---|---:|---:|---|---|");
        foreach (var profile in result.Profiles)
        {
            var partner = profile.Partner is { } entry ? string.Create(CultureInfo.InvariantCulture, $"{ParameterFile.NameOf(entry.Parameter)} ({profile.Correlation:0.00})") : "";
            Line($"| {ParameterFile.NameOf(profile.Entry.Parameter)} | {profile.Entry.From:0.####} – {profile.Entry.To:0.####} | {profile.From:0.####} – {profile.To:0.####} | {profile.Chosen:0.####} | {profile.Entry.Default:0.####} | {CalibrationWriter.Word(profile.Status)} | {partner} |");
        }

        Line($"");
        Line($"*identified*: at most half of the range is left; *narrowed*: less than half is ruled out; *weakly identified*: nothing is, but somewhere the best fit is worse by more than one standard deviation; *not identified*: any value can be made to fit as well, so its chosen value is no finding.");
        Line($"");
        Line($"| wave | vectors | share of the ranges left | {string.Join(" | ", result.Targets.Select(target => $"R² {target.Name}"))} |");
        Line($"|---:|---:|---:|{string.Concat(result.Targets.Select(_ => "---:|"))}");
        foreach (var wave in result.Waves)
        {
            var quality = wave.Emulators.Select(emulator => string.Create(CultureInfo.InvariantCulture, $"{emulator.RSquared:0.000} (±{emulator.LeaveOneOutError:0.000})"));
            Line($"| {wave.Wave} | {wave.Points} | {100 * wave.Remaining:0.00} % | {string.Join(" | ", quality)} |");
        }

        Line($"");
        Line($"R² and error of the emulators are leave-one-out, the error in the unit of the target.");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
