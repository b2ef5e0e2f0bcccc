using System.Globalization;
using System.Text;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Writes the base state's figures with their marks into the run folder.</summary>
internal static class InitialStateCsv
{
    internal static void Write(RunFolder folder, IReadOnlyList<FigureMark> marks) =>
        folder.WriteWhole(Path.Combine(folder.ResultsPath, "initial_state.csv"), file =>
        {
            using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            writer.Write("place,figure,value,mark,provenance\n");
            foreach (var mark in marks)
            {
                var text = mark.Provenance.Replace("\"", "\"\"", StringComparison.Ordinal);
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture, $"{mark.Place},{mark.Figure},{mark.Value:R},{mark.Mark.ToString().ToLowerInvariant()},\"{text}\"\n"));
            }
        });
}
