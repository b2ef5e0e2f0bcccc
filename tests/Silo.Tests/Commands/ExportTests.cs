using System.Globalization;
using MiniExcelLibs;

namespace Torch.Sim.Silo.Tests.Commands;

/// <summary>What is exported reads back as it was stored, in every format, with a codebook.</summary>
public sealed class ExportTests(SharedRun shared) : IClassFixture<SharedRun>
{
    private const string Sql = "SELECT * FROM nation";

    [Fact]
    public async Task A_csv_export_holds_the_same_text_as_a_query()
    {
        var target = shared.Fresh();
        var result = await Cli.Run("export", shared.Folder, "--tables", "nation,enclaves", "--out", target);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["codebook.csv", "enclaves.csv", "nation.csv"], Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var asked = await Cli.Run("query", shared.Folder, Sql, "--format", "csv");
        Assert.Equal(asked.Output, await File.ReadAllTextAsync(Path.Combine(target, "nation.csv"), TestContext.Current.CancellationToken));
        var codebook = await File.ReadAllLinesAsync(Path.Combine(target, "codebook.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(codebook, line => line.StartsWith("nation,zones_share,", StringComparison.Ordinal) && line.Contains("E1-5", StringComparison.Ordinal));
        Assert.DoesNotContain(codebook, line => line.StartsWith("zones,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_holds_the_same_numbers_and_a_codebook()
    {
        var target = shared.Fresh();
        var result = await Cli.Run("export", shared.Folder, "--format", "xlsx", "--tables", "nation", "--out", target);
        Assert.Equal(0, result.ExitCode);
        var book = Assert.Single(Directory.GetFiles(target));
        Assert.Equal(["nation", "codebook"], MiniExcel.GetSheetNames(book));
        var rows = Sheet(book, "nation");
        var asked = (await Cli.Run("query", shared.Folder, Sql, "--format", "csv")).Output.TrimEnd().Split("\r\n");
        Assert.Equal(asked.Length - 1, rows.Length);
        var names = asked[0].Split(',');
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = asked[row + 1].Split(',');
            Assert.Equal(cells, names.Select(name => rows[row][name] is double number ? number.ToString("R", CultureInfo.InvariantCulture) : (string)rows[row][name]));
        }
    }

    [Fact]
    public async Task A_parquet_export_has_every_table()
    {
        var target = shared.Fresh();
        var result = await Cli.Run("export", shared.Folder, "--format", "parquet", "--out", target);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(9, Directory.GetFiles(target).Length);
        Assert.All(Directory.GetFiles(target), file => Assert.True(new FileInfo(file).Length > 0, file));
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_are_refused_before_anything_is_written()
    {
        var target = shared.Fresh();
        var result = await Cli.Run("export", shared.Folder, "--format", "xlsx", "--out", target, "--tables", "flows");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("1,048,575", result.Error, StringComparison.Ordinal);
        Assert.Contains("--format csv", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public async Task An_unknown_table_is_answered_with_the_nearest()
    {
        var result = await Cli.Run("export", shared.Folder, "--tables", "natoin");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean 'nation'?", result.Error, StringComparison.Ordinal);
    }

    private static IDictionary<string, object>[] Sheet(string book, string sheet) =>
        [.. MiniExcel.Query(book, useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>()];
}
