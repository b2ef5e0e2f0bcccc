using System.Globalization;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>The accepted vectors of a calibration, as a study draws them: row by row, from the first again after the last.</summary>
/// <param name="Rows">What each row changes of parameters that a run can draw.</param>
/// <param name="SetUps">Parameters of the base state, the same in all rows.</param>
public sealed record CalibratedVectors(
    IReadOnlyList<IReadOnlyDictionary<Parameter, double>> Rows, IReadOnlyDictionary<Parameter, double> SetUps)
{
    /// <summary>The word that a study file gives for its draws.</summary>
    public const string Word = "calibrated";

    /// <summary>Name of the file.</summary>
    public const string FileName = "non-implausible.csv";

    /// <summary>Path of the file in a data folder.</summary>
    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, "parameters", "calibrated", FileName);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidInputException">Missing, empty, an unknown column, a value outside its range.</exception>
    public static CalibratedVectors Read(string path, ParameterFile parameters)
    {
        var table = CsvTable.Read(path);
        var byName = parameters.Entries.ToDictionary(entry => ParameterFile.NameOf(entry.Parameter), StringComparer.Ordinal);
        var columns = table.Columns.Where(column => !IsResult(column)).ToArray();
        foreach (var column in columns.Where(column => !byName.ContainsKey(column)))
        {
            throw new InvalidInputException(new ScenarioProblem(
                path, 1, Array.IndexOf([.. table.Columns], column) + 1, $"unknown parameter '{column}'", "a parameter of parameters.yaml",
                NearestName.Of(column, byName.Keys)));
        }

        if (table.Count == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(path, 1, 1, "no row", "at least one vector; run calibrate"));
        }

        var rows = Enumerable.Range(0, table.Count).Select(row => Row(table, row, columns.Where(column => byName[column].CanDraw), byName)).ToArray();
        var setUps = Row(table, 0, columns.Where(column => !byName[column].CanDraw), byName);
        foreach (var (parameter, value) in setUps)
        {
            var column = ParameterFile.NameOf(parameter);
            for (var row = 1; row < table.Count; row++)
            {
                if (!table.Number(row, column).Equals(value))
                {
                    table.Report(row, column, $"{table.Text(row, column)}", $"{value.ToString("R", CultureInfo.InvariantCulture)} as in the first row: the base state is built from it, and a study has one");
                }
            }
        }

        table.Close();
        return new CalibratedVectors(rows, setUps);
    }

    /// <summary>The default vector with the parameters of the base state as calibrated.</summary>
    public double[] Basis(double[] defaults)
    {
        var basis = (double[])defaults.Clone();
        foreach (var (parameter, value) in SetUps)
        {
            basis[(int)parameter] = value;
        }

        return basis;
    }

    private static bool IsResult(string column) => column is "misfit" or "wave" || column.StartsWith("sim_", StringComparison.Ordinal);

    private static Dictionary<Parameter, double> Row(CsvTable table, int row, IEnumerable<string> columns, Dictionary<string, ParameterEntry> byName)
    {
        var values = new Dictionary<Parameter, double>();
        foreach (var column in columns)
        {
            var (entry, value) = (byName[column], table.Number(row, column));
            values[entry.Parameter] = value;
            if (value < entry.From || value > entry.To)
            {
                table.Report(row, column, $"{table.Text(row, column)}", $"a number from {entry.From} to {entry.To}");
            }
        }

        return values;
    }
}
