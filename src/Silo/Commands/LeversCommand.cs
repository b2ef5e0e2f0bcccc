using System.Globalization;
using Torch.Sim.Model.Policy;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;
using Torch.Sim.Viewer.Reports;

namespace Torch.Sim.Silo.Commands;

/// <summary>Lists the levers, or shows one in full.</summary>
internal static class LeversCommand
{
    private static readonly string[] s_payersZh = ["中央", "城市", "园区", "企业", "银行"];
    private static readonly string[] s_basesZh = ["园区", "全国", "增加值", "企业", "高技能人员", "研发"];

    internal static int Execute(string? name, string? data, Tongue tongue, TextWriter output)
    {
        var catalogue = LeverCatalogue.Read(Path.Combine(DataFolder.Find(data), "levers.yaml"));
        if (name is null)
        {
            WriteAll(catalogue, tongue, output);
            return ExitCode.Success;
        }

        if (!catalogue.Levers.TryGetValue(name, out var lever))
        {
            throw new InvalidInputException(new ScenarioProblem(
                "levers", 0, 0, $"unknown lever '{name}'", "a lever of levers.yaml", NearestName.Of(name, catalogue.Levers.Keys)));
        }

        WriteOne(lever, tongue, output);
        return ExitCode.Success;
    }

    private static void WriteAll(LeverCatalogue catalogue, Tongue tongue, TextWriter output)
    {
        var table = new TextTable
        {
            Columns =
            [
                tongue.Say("名称", "name"), tongue.Say("标题", "title"), tongue.Say("下限", "from"), tongue.Say("上限", "to"), tongue.Say("现值", "base"),
                tongue.Say("单位", "unit"), tongue.Say("滞后（季）", "lag"), tongue.Say("通道", "channels"), tongue.Say("成本", "cost"), tongue.Say("出资方", "payers"),
            ],
        };
        foreach (var lever in catalogue.Levers.Values)
        {
            table.Add(
                [
                    lever.Name, tongue.Say(lever.TitleZh, lever.TitleEn), Number(lever.From), Number(lever.To), Number(lever.Base), UnitWords.Of(lever.Unit, tongue.Language),
                    Number(lever.Law.LagQuarters), string.Join(' ', lever.Law.Moves.Select(move => move.Channel.Code())), Cost(lever.Law.Cost, tongue), PayersOf(lever.Law.Cost, tongue),
                ],
                [false, false, true, true, true, false, true, false, false, false]);
        }

        table.Write(output, count: false);
        output.WriteLine(tongue.Say($"{catalogue.Levers.Count} 个政策杠杆；levers 名称 可看全文", $"{catalogue.Levers.Count} levers; levers NAME shows one in full"));
    }

    private static void WriteOne(Lever lever, Tongue tongue, TextWriter output)
    {
        output.WriteLine($"{lever.Name}  {lever.TitleZh}  {lever.TitleEn}");
        Line("单位", "unit", UnitWords.Of(lever.Unit, tongue.Language));
        Line("范围", "range", $"{Number(lever.From)} .. {Number(lever.To)}");
        Line("现值", "base", Number(lever.Base));
        Line("滞后（季）", "lag, quarters", Number(lever.Law.LagQuarters));
        foreach (var move in lever.Law.Moves)
        {
            var note = move.Channel.Note();
            var half = double.IsInfinity(move.HalfSaturation) ? "" : tongue.Say($"，半饱和 {Number(move.HalfSaturation)}", $", half-saturation {Number(move.HalfSaturation)}");
            Line("通道", "channel", $"{move.Channel.Code()} ({note.Equation}, {tongue.Say(note.MeaningZh, note.MeaningEn)}): {tongue.Say("增益", "gain")} {Number(move.Gain)}{half}");
        }

        Line("成本", "cost", $"{Cost(lever.Law.Cost, tongue)}  {PayersOf(lever.Law.Cost, tongue)}");
        Line("副作用", "adverse effect", lever.Adverse);
        Line("政策原话", "seed phrase", lever.SeedPhraseZh);
        Line("来源", "source", lever.Source);

        void Line(string zh, string en, string text) => output.WriteLine($"  {tongue.Say(zh, en)}: {text}");
    }

    private static string Cost(LeverCost cost, Tongue tongue) => cost.MillionYuan == 0 ? "-" : tongue.Say(
        $"{Number(cost.MillionYuan)} 百万元/年，每单位{s_basesZh[(int)cost.Basis]}", $"{Number(cost.MillionYuan)} m yuan/year per {Payers.BasisCodes[(int)cost.Basis]}");

    private static string PayersOf(LeverCost cost, Tongue tongue) => cost.MillionYuan == 0 ? "-" : string.Join(
        ' ', (tongue.Chinese ? s_payersZh : Payers.Codes).Zip(cost.Payers).Where(pair => pair.Second > 0).Select(pair => $"{pair.First} {Number(pair.Second)}"));

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
