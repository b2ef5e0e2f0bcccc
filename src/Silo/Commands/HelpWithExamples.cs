using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Torch.Sim.Silo.Commands;

/// <summary>The usual help, then examples of the verb; for the program as a whole the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes (退出码):
          0    done (完成)
          1    a run failed, results cannot be read or written, or verify found a difference (运行失败或不一致)
          2    something you gave is wrong: the message says where, what was found, what was expected (输入有误)
          130  stopped by Ctrl-C; finished batches are kept, the same command goes on (已停止，可续跑)

        """;

    private static readonly Dictionary<string, string> s_examples = new(StringComparer.Ordinal)
    {
        ["run"] = """
              torch-sim run scenarios-data/studies/first-look.yaml
              torch-sim run scenarios-data/studies/first-look.yaml --seeds 2 --firms-per-record 20
              中文：运行一项研究；再次执行同一命令即从中断处继续。
            """,
        ["report"] = """
              torch-sim report runs/first-look-…
              torch-sim report first-look-… --lang zh --out slides
              中文：把一次运行写成网页和幻灯片，含全部图表。
            """,
        ["check"] = """
              torch-sim check my-study.yaml my-scenario.yaml own-figures.csv
              中文：一次列出文件中的全部错误（文件、行、列），或说明其内容。
            """,
        ["calibrate"] = """
              torch-sim calibrate --quick --out calibrated
              torch-sim calibrate --seed 1
              中文：以历史匹配法校准自由参数；同一种子得到相同文件。
            """,
        ["validate"] = """
              torch-sim validate runs/first-look-… --observed figures.csv
              中文：对照目标、安慰剂检验、观测数据与朴素预测。
            """,
        ["document"] = """
              torch-sim document docs
              中文：由数据生成政策杠杆与参数说明页。
            """,
        ["query"] = """
              torch-sim query runs/first-look-… "SELECT scenario, median(zones_share) FROM nation WHERE quarter = '2030Q4' GROUP BY ALL"
              torch-sim query runs/first-look-… "FROM zones LIMIT 10" --format csv > zones.csv
              中文：用 SQL 查询结果表，只读。
            """,
        ["why"] = """
              torch-sim why runs/first-look-… --place wuhan-donghu --scenario source-engine --lang en
              torch-sim why runs/first-look-… --place 黄冈市 --scenario source-engine --quarter 2028Q4 --measure skilled_persons
              中文：某地为何变化：人才、资本、技术、订单与本地资金规则各贡献多少，精确相加。
            """,
        ["verify"] = """
              torch-sim verify runs/first-look-…
              torch-sim verify runs/first-look-… --futures 4
              中文：不经 actor 重跑并逐位比对摘要。
            """,
        ["bench"] = """
              torch-sim bench --quick
              中文：测量速度，输出一份 JSON。
            """,
        ["indicators"] = """
              torch-sim indicators runs/first-look-… --quarter 2030Q4
              torch-sim indicators runs/first-look-… --scenario source-engine --lang en --out indicators.csv
              中文：按未来逐一计算政策指标，给出中位数、90% 区间，以及与基准的同种子差值。无定义者不写作 0。
            """,
        ["scenarios"] = """
              torch-sim scenarios --lang en
              torch-sim scenarios talent-programme
              中文：列出情景文件、标题及其所动的政策杠杆。
            """,
        ["levers"] = """
              torch-sim levers --lang en
              torch-sim levers source_engine_spend
              中文：列出政策杠杆；给出名称则显示副作用、政策原话与来源。
            """,
        ["list"] = """
              torch-sim list
              torch-sim list runs --lang en
              中文：列出运行：时间、完成与失败的未来数、大小、摘要、是否可续跑。
            """,
        ["diff"] = """
              torch-sim diff runs/first-look-… runs/first-look-… --lang en
              中文：比较方案、数据、参数、杠杆、种子，以及各情景的中位数和同种子差值。
            """,
        ["export"] = """
              torch-sim export runs/first-look-… --format csv --out out
              torch-sim export runs/first-look-… --format xlsx --tables nation,enclaves
              中文：导出结果表；codebook 说明每列的单位、含义与方程编号。Excel 每表至多 1048575 行。
            """,
        ["firms"] = """
              torch-sim firms runs/first-look-… --quarter 2030Q4
              torch-sim firms runs/first-look-… --quarter 2025Q4 --scenario source-engine --seed 3 --zone wuhan-donghu --out donghu.parquet
              中文：重跑一个未来到该季度，导出每家企业；与运行结果核对一致后才写出。
            """,
    };

    /// <summary>Puts examples behind the help of a program and its verbs.</summary>
    internal static RootCommand AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        }

        return root;
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
        {
            output.WriteLine(ExitCodes);
        }
        else if (s_examples.TryGetValue(command.Name, out var examples))
        {
            output.WriteLine($"Examples (示例):\n{examples}\n");
        }

        return code;
    }
}
