namespace Torch.Sim.Viewer.Charts.DrawProfile;

/// <summary>The data of the profile: a row for each future.</summary>
public static class DrawProfileCsv
{
    /// <summary>The file.</summary>
    public static byte[] Write(DrawProfileInput input)
    {
        var table = new CsvTable(["seed", .. input.Parameters.Select(parameter => parameter.Name), .. input.Outcomes.Select(outcome => outcome.Name), "provenance"]);
        foreach (var future in input.Futures)
        {
            table.Row([
                CsvTable.Whole(future.Seed), .. future.Drawn.Select(value => CsvTable.Number(value)),
                .. future.Outcomes.Select(value => CsvTable.Number(value)), input.Stamp.Provenance]);
        }

        return table.ToBytes();
    }
}
