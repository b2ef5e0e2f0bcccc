using System.Globalization;
using System.Text;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Writes what a calibration found: four tables for programs and a page for readers. Same result, same bytes; only the page has a date.</summary>
public static class CalibrationWriter
{
    /// <summary>Names of the files, in the order they are written.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [CalibratedVectors.FileName, "chosen.yaml", "misfit.csv", "profiles.csv", "README.md"];

    /// <summary>Writes into a folder.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="folder">The folder; made when missing.</param>
    /// <param name="provenance">What the page says about how it came about.</param>
    public static void Write(CalibrationResult result, string folder, CalibrationProvenance provenance)
    {
        Directory.CreateDirectory(folder);
        string[] texts = [Vectors(result), Chosen(result), Misfit(result), Profiles(result), CalibrationPage.Text(result, provenance)];
        foreach (var (name, text) in FileNames.Zip(texts))
        {
            var path = Path.Combine(folder, name);
            // Line ends of the repository, so that a committed result and a new one have the same bytes.
            File.WriteAllText(path + ".tmp", text.ReplaceLineEndings("\n"));
            File.Move(path + ".tmp", path, overwrite: true);
        }
    }

    /// <summary>English word of a verdict.</summary>
    public static string Word(IdentificationStatus status) => status switch
    {
        IdentificationStatus.Identified => "identified",
        IdentificationStatus.Narrowed => "narrowed",
        IdentificationStatus.Weak => "weakly identified",
        IdentificationStatus.NotIdentified => "not identified",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static string Vectors(CalibrationResult result)
    {
        var setting = result.Setting;
        var text = new StringWriter { NewLine = "\n" };
        Csv.WriteRow(text, setting.Drawn.Concat(setting.SetUps).Select(entry => ParameterFile.NameOf(entry.Parameter))
            .Concat(result.Targets.Select(target => $"sim_{target.Name}")).Concat(["misfit", "wave"]));
        // In random order: a study of few seeds takes the first rows, and these must not be the best ones.
        var order = LatinHypercubeDesign.Unit(result.Accepted.Count, 1, setting.Seed, 950).Select(place => place[0]).ToArray();
        foreach (var point in result.Accepted.Zip(order).OrderBy(pair => pair.Second).Select(pair => pair.First))
        {
            Csv.WriteRow(text, point.Values.Concat(result.SetUps.Select(setUp => setUp.Value)).Concat(point.Mean).Append(point.Misfit(result.Targets))
                .Select(Exact).Append(point.Wave.ToString(CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }

    private static string Chosen(CalibrationResult result)
    {
        var text = new StringBuilder();
        text.Append("# The accepted vector with the least misfit on the full population. Nothing reads it by itself: parameters.yaml holds the defaults.\n");
        text.Append("# A value that is not identified is no finding: any other in its range fits as well.\n");
        text.Append("parameters:\n");
        foreach (var profile in result.Profiles)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {ParameterFile.NameOf(profile.Entry.Parameter)}: {Exact(profile.Chosen)} # {Word(profile.Status)}; default {Exact(profile.Entry.Default)}\n");
        }

        return text.ToString();
    }

    private static string Misfit(CalibrationResult result)
    {
        var text = new StringWriter { NewLine = "\n" };
        Csv.WriteRow(text, ["target", "title_zh", "title_en", "unit", "observed", "tolerance", "simulated_median", "simulated_p05", "simulated_p95", "misfit_tolerances", "status", "coarse_shift", "note"]);
        foreach (var (fit, shift) in result.Fits.Zip(result.Shift.Mean))
        {
            var target = fit.Target;
            Csv.WriteRow(text, [target.Name, target.TitleZh, target.TitleEn, target.Unit, Exact(target.Observed), Exact(target.Tolerance), Exact(fit.Median), Exact(fit.P05), Exact(fit.P95), Exact(fit.Misfit), fit.IsInside ? "inside" : "outside", Exact(shift), target.Source]);
        }

        foreach (var target in result.Setting.File.NotExpressible)
        {
            Csv.WriteRow(text, [target.Name, target.TitleZh, target.TitleEn, null, null, null, null, null, null, null, "not expressible", null, target.Reason]);
        }

        return text.ToString();
    }

    private static string Profiles(CalibrationResult result)
    {
        var text = new StringWriter { NewLine = "\n" };
        Csv.WriteRow(text, ((string?[])["parameter", "unit", "use", "range_from", "range_to", "default", "chosen", "accepted_from", "accepted_to", "status", "trades_off_with", "correlation"])
            .Concat(Enumerable.Range(1, ParameterProfile.Parts).Select(part => string.Create(CultureInfo.InvariantCulture, $"least_implausibility_{part}"))));
        foreach (var profile in result.Profiles)
        {
            var entry = profile.Entry;
            Csv.WriteRow(text, ((string?[])[ParameterFile.NameOf(entry.Parameter), entry.Unit, entry.CanDraw ? "draw" : "set-up", Exact(entry.From), Exact(entry.To), Exact(entry.Default), Exact(profile.Chosen), Exact(profile.From), Exact(profile.To), Word(profile.Status), profile.Partner is { } partner ? ParameterFile.NameOf(partner.Parameter) : null, Exact(profile.Correlation)])
                .Concat(profile.Least.Select(Exact)));
        }

        return text.ToString();
    }

    /// <summary>A number that reads back to the same bits; none when not finite.</summary>
    private static string? Exact(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
}

/// <summary>How a calibration came about.</summary>
/// <param name="Date">Day.</param>
/// <param name="Command">Command line.</param>
/// <param name="DataHash">SHA-256 over the data files.</param>
/// <param name="ParameterHash">SHA-256 over parameters.yaml and calibration.yaml.</param>
/// <param name="CodeVersion">Version of equations and program.</param>
/// <param name="Seconds">Wall seconds.</param>
/// <param name="MayQuote">False for a design that is only good for trying out.</param>
public sealed record CalibrationProvenance(
    DateOnly Date, string Command, string DataHash, string ParameterHash, string CodeVersion, double Seconds, bool MayQuote);
