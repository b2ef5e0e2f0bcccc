using System.Globalization;
using Torch.Sim.Model.Policy;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>The lever file: what users can move.</summary>
public sealed class LeverCatalogue
{
    private LeverCatalogue(IReadOnlyDictionary<string, Lever> levers, string text)
    {
        Levers = levers;
        Text = text;
    }

    /// <summary>Levers by name.</summary>
    public IReadOnlyDictionary<string, Lever> Levers { get; }

    /// <summary>Text of the file, for the hash of the plan.</summary>
    public string Text { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidInputException">Anything unknown, missing or out of range.</exception>
    public static LeverCatalogue Read(string path)
    {
        var file = YamlFile.Read(path);
        var map = file.Root.Map("levers");
        file.Root.Close();
        var levers = map.Keys.ToDictionary(name => name, name => ReadLever(name, map.Map(name)), StringComparer.Ordinal);
        return file.Problems.Count == 0 ? new LeverCatalogue(levers, file.Text) : throw new InvalidInputException(file.Problems);
    }

    private static Lever ReadLever(string name, YamlMap map)
    {
        var range = map.List("range");
        var (from, to) = (-1e9, 1e9);
        if (range.Count == 2)
        {
            from = map.Number(range[0], $"{name}.range", from, to);
            to = map.Number(range[1], $"{name}.range", from, to);
        }
        else
        {
            map.Report("range", $"{name}.range has {range.Count} entries", "two numbers, from and to");
        }

        var moves = map.Maps("channels").Select(ReadMove).ToArray();
        if (moves.Length == 0)
        {
            map.Report("channels", $"{name} moves no channel", "at least one channel");
        }

        var lag = map.Whole("lag_quarters", 0, 80);
        var cost = map.Find("cost") is null ? LeverCost.None : ReadCost(map.Map("cost"));
        var national = moves.Where(move => move.Channel.Note().Reach == ChannelReach.Nation).ToArray();
        if (national.Length > 0 && (national.Length < moves.Length || cost.Payers[(int)Payer.Central] < 1))
        {
            map.Report(
                "channels", $"{name} moves {national[0].Channel.Code()}, a channel of the nation, together with others or at the cost of places",
                "channels of the nation alone, paid by central government: nothing there rations what places cannot pay");
        }

        var lever = new Lever(
            name, map.Text("title_zh"), map.Text("title_en"), map.Text("unit"), from, to, map.Number("base", from, to),
            new PolicyLever(name, lag, moves, cost), map.OptionalText("adverse") ?? "", map.OptionalText("seed_phrase_zh") ?? "",
            map.OptionalText("source") ?? "");
        map.Close();
        return lever;
    }

    private static ChannelMove ReadMove(YamlMap map)
    {
        var codes = Channels.Table.Select(note => note.Channel.Code()).ToArray();
        var code = map.Word("channel", codes);
        var move = new ChannelMove(
            (Channel)Array.IndexOf(codes, code), map.Number("gain", -1e6, 1e6),
            map.OptionalNumber("half_saturation", 1e-9, 1e9) ?? double.PositiveInfinity);
        map.Close();
        return move;
    }

    private static LeverCost ReadCost(YamlMap map)
    {
        var amount = map.Number("m_yuan_per_year", -1e9, 1e9);
        var basis = map.Word("per", Payers.BasisCodes);
        var payers = map.Map("payers");
        var shares = Payers.Codes.Select(code => payers.OptionalNumber(code, 0, 1) ?? 0).ToArray();
        if (Math.Abs(shares.Sum() - 1) > 1e-9)
        {
            map.Report("payers", $"payers' shares sum to {shares.Sum().ToString(CultureInfo.InvariantCulture)}", "shares that sum to 1");
        }

        payers.Close();
        map.Close();
        return new LeverCost(amount, (CostBasis)Payers.BasisCodes.ToList().IndexOf(basis), shares);
    }
}

/// <summary>A lever.</summary>
/// <param name="Name">snake_case name.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="From">Lowest value.</param>
/// <param name="To">Highest value.</param>
/// <param name="Base">Today's value.</param>
/// <param name="Law">Its channels, lag and cost.</param>
/// <param name="Adverse">What it costs elsewhere, in words.</param>
/// <param name="SeedPhraseZh">The phrase of the Torch Forum it stands for.</param>
/// <param name="Source">Where its range and figures come from.</param>
public sealed record Lever(
    string Name, string TitleZh, string TitleEn, string Unit, double From, double To, double Base, PolicyLever Law, string Adverse,
    string SeedPhraseZh, string Source);
