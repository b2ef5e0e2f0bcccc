using System.Text.Json;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class QueryWriterTests : IDisposable
{
    private readonly TemporaryRun run = new();
    private readonly RunQuery query;

    public QueryWriterTests() => query = RunQuery.Open(run.Folder);

    public void Dispose()
    {
        query.Dispose();
        run.Dispose();
    }

    [Fact]
    public void A_table_is_aligned_with_chinese_two_cells_wide()
    {
        const string sql = """
            SELECT * FROM (VALUES ('苏州工', 'a', -1.5::DOUBLE, E'x\ny'), ('A区', 'bcd', 'nan'::DOUBLE, 'é1'), ('x', 'e', 1234567.5625::DOUBLE, NULL))
            AS t(高新区, code, value, note)
            """;
        string[] expected =
        [
            "高新区  code         value  note",
            "------  ----  ------------  ----",
            "苏州工  a             -1.5  x y",
            "A区     bcd            NaN  é1",
            "x       e     1234567.5625",
            "(3 rows)",
            "",
        ];
        Assert.Equal(expected, Write(QueryFormat.Table, sql).Split('\n'));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("高新区A", 7)]
    [InlineData("，", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("𠮷", 2)]
    [InlineData("", 0)]
    public void Widths_follow_the_characters(string text, int cells) => Assert.Equal(cells, TextTable.Width(text));

    [Theory]
    [InlineData("0.1::DOUBLE", "0.1")]
    [InlineData("123456789012345680::DOUBLE", "1.234568E+17")]
    [InlineData("1e-7::DOUBLE", "1E-07")]
    [InlineData("(1/3)::DOUBLE", "0.333333")]
    [InlineData("0::DOUBLE", "0")]
    [InlineData("12", "12")]
    [InlineData("NULL", "")]
    public void A_table_shortens_numbers(string value, string expected) =>
        Assert.Equal(expected, Write(QueryFormat.Table, $"SELECT {value} AS a").Split('\n')[2].Trim());

    [Fact]
    public void Csv_quotes_where_it_must() => Assert.Equal(
        "a,\"b \"\"q\"\"\",c\r\n\"x,y\",\"line\nbreak\",\r\n\"\",plain,true\r\n",
        Write(QueryFormat.Csv, "SELECT 'x,y' AS a, E'line\\nbreak' AS \"b \"\"q\"\"\", NULL AS c UNION ALL SELECT '', 'plain', true"));

    [Fact]
    public void Csv_and_json_keep_every_bit()
    {
        var odd = Sample.Odd.Where(double.IsFinite).ToList();
        var sql = string.Join(" UNION ALL ", odd.Select(value => $"SELECT '{value:R}'::DOUBLE AS v"));
        var csv = Write(QueryFormat.Csv, sql).Split("\r\n")[1..^1];
        var json = JsonDocument.Parse(Write(QueryFormat.Json, sql)).RootElement.EnumerateArray().Select(row => row.GetProperty("v").GetDouble());

        Assert.Equal(odd.Select(BitConverter.DoubleToInt64Bits), csv.Select(cell => BitConverter.DoubleToInt64Bits(double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(odd.Select(BitConverter.DoubleToInt64Bits), json.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Json_is_an_array_of_objects()
    {
        Assert.Equal("[]\n", Write(QueryFormat.Json, "SELECT 1 AS a WHERE false"));
        Assert.Equal(
            "[\n{\"a\":1,\"a_1\":\"高新区 \\\"x\\\"\",\"b\":null,\"c\":\"NaN\"},\n{\"a\":2,\"a_1\":\"y\",\"b\":true,\"c\":0.5}\n]\n",
            Write(QueryFormat.Json, "SELECT 1 AS a, '高新区 \"x\"' AS a, NULL AS b, 'nan'::DOUBLE AS c UNION ALL SELECT 2, 'y', true, 0.5"));
    }

    [Fact]
    public void Every_type_has_a_text()
    {
        const string sql = """
            SELECT 1::HUGEINT AS a, 1.50::DECIMAL(9, 2) AS b, DATE '2026-01-02' AS c, TIMESTAMP '2026-01-02 03:04:05.5' AS d, [1, 2, 3] AS e,
                   {'x': 1, 'y': '人'} AS f, MAP {'k': [0.1::DOUBLE]} AS g, 'ab'::BLOB AS h, true AS i, 0.1::FLOAT AS j, TIME '01:02:03' AS k,
                   '0b9b3c4e-0000-4000-8000-000000000001'::UUID AS l, 200::UTINYINT AS m
            """;
        Assert.Equal(
            "1,1.50,2026-01-02,2026-01-02 03:04:05.5,\"[1,2,3]\",\"{\"\"x\"\":1,\"\"y\"\":\"\"人\"\"}\",\"{\"\"k\"\":[0.1]}\",\"\"\"YWI=\"\"\",true,0.1,01:02:03,0b9b3c4e-0000-4000-8000-000000000001,200",
            Write(QueryFormat.Csv, sql).Split("\r\n")[1]);
        Assert.Equal(
            "{\"a\":1,\"b\":1.50,\"c\":\"2026-01-02\",\"d\":\"2026-01-02 03:04:05.5\",\"e\":[1,2,3],\"f\":{\"x\":1,\"y\":\"人\"},\"g\":{\"k\":[0.1]},\"h\":\"YWI=\",\"i\":true,\"j\":0.1,\"k\":\"01:02:03\",\"l\":\"0b9b3c4e-0000-4000-8000-000000000001\",\"m\":200}",
            Write(QueryFormat.Json, sql).Split('\n')[1]);
    }

    [Fact]
    public void A_list_with_null_is_a_clear_error() => Assert.Equal(
        "column e holds a value that has no plain form, such as a list with NULL in it; ask for it as text: (e)::VARCHAR.",
        Assert.Throws<QueryException>(() => Write(QueryFormat.Csv, "SELECT 1 AS a, [1, NULL] AS e")).Message);

    private string Write(QueryFormat format, string sql)
    {
        var text = new StringWriter();
        query.Write(sql, format, text);
        return text.ToString();
    }
}
