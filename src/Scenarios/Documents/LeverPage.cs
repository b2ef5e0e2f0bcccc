using System.Globalization;
using System.Text;
using Torch.Sim.Model.Policy;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Documents;

/// <summary>The page of levers and channels, written from the lever file and the channels of the model.</summary>
public static class LeverPage
{
    /// <summary>Markdown of the page, lines ended by "\n".</summary>
    /// <param name="catalogue">The file.</param>
    public static string Markdown(LeverCatalogue catalogue)
    {
        var text = new StringBuilder();
        text.Append("# Levers 政策杠杆\n\n");
        text.Append("Written by `torch-sim document` from [levers.yaml](../scenarios-data/levers.yaml); edit that file, not this page. Equations E16-1 to E16-4 of\n");
        text.Append("[EQUATIONS.md](../src/Model/EQUATIONS.md) say how a lever acts and who pays. 成本按每年每单位（高于基准）计，2019年价。\n\n");
        text.Append("| lever | 名称 | title | unit | range, base | lag, quarters | cost a year | payers |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var lever in catalogue.Levers.Values)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| [`{lever.Name}`](#{lever.Name}) | {lever.TitleZh} | {lever.TitleEn} | {ParameterPage.Cell(lever.Unit)} | {lever.From} to {lever.To}, {lever.Base} | {lever.Law.LagQuarters} | {Cost(lever)} | {PayersOf(lever)} |\n");
        }

        foreach (var lever in catalogue.Levers.Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {lever.Name}\n\n{lever.TitleZh}. {lever.TitleEn}.{(lever.SeedPhraseZh.Length > 0 ? $" 论坛原话：“{lever.SeedPhraseZh}”。" : "")}\n\n");
            foreach (var move in lever.Law.Moves)
            {
                var note = move.Channel.Note();
                var half = double.IsInfinity(move.HalfSaturation) ? "" : string.Create(CultureInfo.InvariantCulture, $", half-saturation {move.HalfSaturation}");
                text.Append(CultureInfo.InvariantCulture,
                    $"- `{move.Channel.Code()}` (eq. {note.Equation}; {note.MeaningEn}, {note.MeaningZh}): {(note.Scales ? "relative change" : "added")} {move.Gain} per unit{half}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"\nAdverse effect: {lever.Adverse}. Source: {lever.Source}.\n");
        }

        text.Append("\n## Channels 机制\n\n| channel | equation | where | how | meaning | 含义 |\n|---|---|---|---|---|---|\n");
        foreach (var note in Channels.Table)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| `{note.Channel.Code()}` | {note.Equation} | {Where(note.Reach)} | {(note.Scales ? "scales" : "adds")} | {note.MeaningEn} | {note.MeaningZh} |\n");
        }

        return text.ToString();
    }

    private static string Cost(Lever lever) => lever.Law.Cost.MillionYuan == 0
        ? "none of its own"
        : string.Create(CultureInfo.InvariantCulture, $"{lever.Law.Cost.MillionYuan} m yuan per {Payers.BasisCodes[(int)lever.Law.Cost.Basis].Replace('_', ' ')}");

    private static string PayersOf(Lever lever) => lever.Law.Cost.MillionYuan == 0
        ? ""
        : string.Join(", ", lever.Law.Cost.Payers.Select((share, i) => (share, i)).Where(pair => pair.share > 0)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{Payers.Codes[pair.i]} {pair.share}")));

    private static string Where(ChannelReach reach) => reach switch
    {
        ChannelReach.Nation => "nation",
        ChannelReach.Parks => "zones and enclave parks",
        ChannelReach.Cities => "hinterlands of cities",
        _ => "zones, enclave parks and hinterlands",
    };
}
