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

        var channels = map.Maps("channels").Select(ReadMove).ToArray();
        if (channels.Length == 0)
        {
            map.Report("channels", $"{name} moves no channel", "at least one channel");
        }

        var lever = new Lever(
            name, map.Text("title_zh"), map.Text("title_en"), map.Text("unit"), from, to, map.Number("base", from, to),
            map.Whole("lag_quarters", 0, 80), channels);
        map.Number("unit_cost_m_yuan", 0, 1e9);
        var payer = map.Map("payer");
        var shares = new[] { "central", "city", "zone", "firm", "bank" }.Sum(key => payer.OptionalNumber(key, 0, 1) ?? 0);
        if (Math.Abs(shares - 1) > 1e-9)
        {
            map.Report("payer", $"payers' shares sum to {shares}", "shares that sum to 1");
        }

        payer.Close();
        map.OptionalText("adverse");
        map.OptionalText("seed_phrase_zh");
        map.Close();
        return lever;
    }

    private static ChannelMove ReadMove(YamlMap map)
    {
        var codes = Enum.GetValues<Channel>().Select(channel => channel.Code()).ToArray();
        var code = map.Word("channel", codes);
        var move = new ChannelMove((Channel)Array.IndexOf(codes, code), map.Number("gain", -1e6, 1e6));
        map.Close();
        return move;
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
/// <param name="LagQuarters">Quarters from a move to its effect.</param>
/// <param name="Channels">Channels it moves.</param>
public sealed record Lever(
    string Name, string TitleZh, string TitleEn, string Unit, double From, double To, double Base, int LagQuarters,
    IReadOnlyList<ChannelMove> Channels);

/// <summary>How a lever moves a channel: channel = its base + gain · (lever − base of the lever).</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Gain">Change of the channel per unit of the lever.</param>
public sealed record ChannelMove(Channel Channel, double Gain);
