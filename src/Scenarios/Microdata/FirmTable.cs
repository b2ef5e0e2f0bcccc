using System.Globalization;
using System.Text;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Microdata;

/// <summary>Firm microdata of one future and quarter as a file, with a codebook beside it.</summary>
public static class FirmTable
{
    private const string Money = "million yuan, 2019 prices";

    private static readonly FirmColumn[] s_columns =
    [
        Key("firm_id", "企业记录编号", "Cluster, slot and generation of the record: stable over quarters", row => $"{row.Cluster.Code}-{Text(row.Firm.Slot)}-{Text(row.Firm.Generation)}"),
        Key("cluster_id", "企业集群", "Enterprise cluster", row => row.Cluster.Code),
        Key("zone_id", "高新区或飞地园区", "Zone or enclave park", row => row.World.CodeOf(row.Cluster.Park)),
        Key("field", "技术领域", "High-tech field, or other", row => row.Cluster.Field.Code()),
        Key("born", "成立季度", "Quarter of birth", row => Quarter.FromIndex(row.Firm.Born).ToString()),
        new("event", null, "key", "本季变动", "What happened in the quarter: stays, born, moved_in, exited, moved_out", "E7-1, E7-2, E9-7", "VARCHAR", row => EventName(row.Firm.Event)),
        Number("firms_in_quarter", "firms", "flow", "本季经营的企业数（流量权重）", "Firms the record stood for while it produced: weight of flows", "E7-7", row => row.Firm.FirmsInQuarter),
        Number("firms_at_end", "firms", "stock", "季末企业数（存量权重）", "Firms it stands for at the end, 0 when it has left: weight of stocks", "E7-7", row => row.Firm.FirmsAtEnd),
        new("age_quarters", "quarters", "stock", "季末企业年龄", "Age at the end of the quarter", "E7-1", "INTEGER", row => row.Firm.Years.AgeQuarters),
        Flow("revenue_m_yuan", "营业收入", "Operating revenue", "E1-6 over the value-added share of revenue in 2019, 0.316", row => row.Firm.Flows.Revenue),
        Flow("value_added_m_yuan", "增加值", "Value added", "E1-6", row => row.Firm.Flows.ValueAdded),
        Flow("wages_m_yuan", "劳动报酬", "Wages", "E6-2, E6-3", row => row.Firm.Flows.Wages),
        Flow("profit_m_yuan", "利润总额", "Profit before tax", "E5-1", row => row.Firm.Flows.Profit),
        Flow("profit_tax_m_yuan", "所得税", "Profit tax", "E13-1", row => row.Firm.Flows.ProfitTax),
        Flow("rd_m_yuan", "研发支出", "R&D", "E3-1", row => row.Firm.Flows.Rd),
        Flow("technology_bought_m_yuan", "技术购买", "Technology bought", "E10-3", row => row.Firm.Flows.TechnologyBought),
        Flow("investment_m_yuan", "投资", "Investment", "E5-3", row => row.Firm.Flows.Investment),
        Flow("loans_new_m_yuan", "新增贷款", "New loans and overdrafts", "E5-2", row => row.Firm.Flows.LoansNew),
        Flow("loans_repaid_m_yuan", "偿还贷款", "Loans repaid", "E5-2", row => row.Firm.Flows.LoansRepaid),
        Number("skilled_persons", "persons", "stock", "高技能人员", "Skilled staff", "E6-2, E8-3", row => row.Firm.Stocks.Skilled),
        Number("other_persons", "persons", "stock", "其他人员", "Other staff", "E6-2", row => row.Firm.Stocks.Other),
        Stock("capital_m_yuan", "资本", "Capital", "E5-3", row => row.Firm.Stocks.Capital),
        Stock("knowledge_m_yuan", "知识存量", "Stock of R&D knowledge", "E4-2", row => row.Firm.Stocks.Knowledge),
        Number("ln_productivity", "log points", "ratio", "生产率对数", "Log productivity", "E4-3", row => row.Firm.Stocks.LnProductivity),
        Stock("cash_m_yuan", "货币资金", "Cash", "E5-4", row => row.Firm.Stocks.Cash),
        Stock("loan_m_yuan", "贷款余额", "Loan", "E5-2", row => row.Firm.Stocks.Debt),
        Stock("net_worth_m_yuan", "净值：现金加资本转售价值减贷款", "Cash and resale value of capital less loan", "E7-1, E7-6", row => row.Firm.Stocks.NetWorth),
        Number("revenue_year_m_yuan", Money, "flow", "近四季营业收入", "Revenue of four quarters, or since birth", "E1-6", row => row.Firm.Years.Revenue),
        Number("rd_intensity", "R&D over revenue", "ratio", "近三年研发强度", "R&D over revenue of twelve quarters, or of those simulated, at least four", "E3-1", row => row.Firm.Years.RdIntensity),
        Test("is_technology_sme", "科技型中小企业", "Technology SME: staff ≤ 500, revenue and assets ≤ 200 m, some skilled staff; self-score left out", row => row.States.TechnologySme),
        Test("is_high_tech", "高新技术企业", "High-tech enterprise: ≥ 1 year, skilled ≥ 10 %, R&D intensity ≥ 5/4/3 %, one of the eight fields for high-tech revenue ≥ 60 %; score left out", row => row.States.HighTech),
        Test("is_specialised_sme", "专精特新中小企业", "Specialised SME: ≥ 2 years, SME, R&D ≥ 1 m and ≥ 3 %, revenue ≥ 10 m; score, prizes and new equity left out", row => row.States.Specialised),
        Test("is_little_giant", "专精特新“小巨人”", "Little giant: ≥ 3 years, SME, 5 % growth a year over two, debt ratio ≤ 70 %, R&D ≥ 3 % (revenue > 100 m) or ≥ 6 % (50-100 m); segment share, rights, R&D body, main business and new equity left out", row => row.States.LittleGiant),
        Test("is_gazelle", "瞪羚企业", "Gazelle: 20 % a year over three years from ≥ 10 m and growing; or ≥ 500 m within 5 years; or ≥ 1 bn within 10", row => row.States.Gazelle),
    ];

    /// <summary>Names of the tests of the firm ladder with Chinese titles and the number of firms at the end that pass each; NaN when none can be judged.</summary>
    /// <param name="firms">The firms.</param>
    /// <param name="world">The world.</param>
    public static IReadOnlyList<(string Column, string TitleZh, double Firms)> Ladder(IReadOnlyList<FirmQuarter> firms, World world) =>
        s_columns.Where(column => string.Equals(column.Measure, "test", StringComparison.Ordinal)).Select(column =>
        {
            var judged = firms.Where(firm => firm.FirmsAtEnd > 0).Select(firm => (firm.FirmsAtEnd, Passes: (bool?)column.Value(new FirmRow(firm, world))))
                .Where(firm => firm.Passes is not null).ToArray();
            return (column.Name, column.TitleZh, judged.Length == 0 ? double.NaN : judged.Where(firm => firm.Passes == true).Sum(firm => firm.FirmsAtEnd));
        }).ToArray();

    /// <summary>The meaning of every column, and what the ladder leaves out.</summary>
    public static IReadOnlyList<CodebookRow> Codebook { get; } =
    [
        .. s_columns.Select(column => new CodebookRow("firms", column.Name, column.Unit, column.Measure, column.TitleZh, column.TitleEn, column.Origin)),
        new("firms", "(none)", null, "note", "创新型中小企业：依自评打分，模型无此数据", "Innovative SME is not tested: it rests on a self-score", "POLICY 3D"),
        new("firms", "(none)", null, "note", "独角兽：需私募估值，模型无此数据", "Unicorn is not tested: it needs a private valuation", "POLICY 3D"),
        new("firms", "(none)", null, "note", "领军（链主）企业：需采购来源，模型无此数据", "Leader of a chain is not tested: it needs the origin of purchases", "POLICY 3D"),
        new("firms", "(none)", null, "note", "流量以 firms_in_quarter 加权、存量以 firms_at_end 加权，其和等于 zones 表", "Flows weighted by firms_in_quarter and stocks weighted by firms_at_end add up to the table zones", null),
        new("firms", "(none)", null, "note", "各企业研发占增加值比重相同（基准约为营业收入的 2.2%），低于 3% 的门槛：以研发强度为条件的检验在基准参数下无企业通过", "R&D is the same share of value added in every firm that can pay for it, about 2.2 % of revenue at base: below 3 %, so that no firm passes the tests of R&D intensity unless levers raise it", "E3"),
        new("firms", "(none)", null, "note", "空值：该检验所需年份未被模拟；迁入企业的历史不随迁", "Empty: a year that a test needs was not simulated; the history of a firm does not move with it", null),
    ];

    /// <summary>Writes the firms, CSV or Parquet by the extension, and the codebook beside; returns both paths.</summary>
    /// <param name="path">File that ends in .csv or .parquet.</param>
    /// <param name="firms">The firms.</param>
    /// <param name="world">The world.</param>
    /// <exception cref="ResultsStoreException">The operating system refuses.</exception>
    public static IReadOnlyList<string> Write(string path, IReadOnlyList<FirmQuarter> firms, World world)
    {
        WholeFile.Write(path, temporary =>
        {
            if (!path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
            {
                WriteCsv(temporary, firms, world);
                return;
            }

            var text = temporary + ".csv";
            try
            {
                WriteCsv(text, firms, world);
                ToParquet(text, temporary);
            }
            finally
            {
                File.Delete(text);
            }
        });
        var book = Path.ChangeExtension(path, null) + ".codebook.csv";
        Results.Codebook.Write(book, Codebook);
        return [path, book];
    }

    private static void WriteCsv(string path, IReadOnlyList<FirmQuarter> firms, World world)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Csv.WriteRow(text, s_columns.Select(column => column.Name));
        foreach (var firm in firms)
        {
            var row = new FirmRow(firm, world);
            Csv.WriteRow(text, s_columns.Select(column => QueryWriter.Text(column.Value(row))));
        }
    }

    private static void ToParquet(string text, string path)
    {
        using var duck = new DuckDb();
        duck.Execute("SET threads = 1");
        var types = string.Join(", ", s_columns.Select(column => $"'{column.Name}': '{column.Type}'"));
        duck.Execute($"""
            COPY (SELECT * FROM read_csv({DuckDb.Literal(text)}, header = true, columns = {"{"}{types}{"}"}))
            TO {DuckDb.Literal(path)} (FORMAT parquet, COMPRESSION zstd)
            """);
    }

    private static FirmColumn Key(string name, string zh, string en, Func<FirmRow, string> value) => new(name, null, "key", zh, en, null, "VARCHAR", value);

    private static FirmColumn Flow(string name, string zh, string en, string origin, Func<FirmRow, double> value) => Number(name, Money, "flow", zh, en, origin, value);

    private static FirmColumn Stock(string name, string zh, string en, string origin, Func<FirmRow, double> value) => Number(name, Money, "stock", zh, en, origin, value);

    private static FirmColumn Number(string name, string unit, string measure, string zh, string en, string origin, Func<FirmRow, double> value) =>
        new(name, unit, measure, zh, en, origin, "DOUBLE", row => double.IsNaN(value(row)) ? null : value(row));

    private static FirmColumn Test(string name, string zh, string en, Func<FirmRow, bool?> value) =>
        new(name, "true or false", "test", zh, en, "POLICY 3D", "BOOLEAN", row => value(row));

    private static string EventName(FirmEvent happened) => happened switch
    {
        FirmEvent.Stays => "stays",
        FirmEvent.Born => "born",
        FirmEvent.MovedIn => "moved_in",
        FirmEvent.Exited => "exited",
        FirmEvent.MovedOut => "moved_out",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
