using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>The input checked and sorted: what there is to draw, before any pixel.</summary>
internal sealed class FlowMapScene
{
    /// <summary>Targets named in the headline.</summary>
    private const int MostNamed = 3;

    private readonly Dictionary<string, FlowPlace> places;

    public FlowMapScene(FlowMapInput input, Language language)
    {
        (Input, Language, Phrases) = (input, language, FlowMapPhrases.Of(language));
        places = Check(input);
        Drawn = [.. Between.OrderByDescending(flow => flow.Amount).ThenBy(flow => flow.Origin, StringComparer.Ordinal)
            .ThenBy(flow => flow.Target, StringComparer.Ordinal).Take(input.Top)];
        Inflows = [.. input.Flows.GroupBy(flow => flow.Target, StringComparer.Ordinal)
            .Select(group => (Place: places[group.Key], Amount: group.Sum(flow => flow.Amount))).Where(inflow => inflow.Amount > 0)
            .OrderByDescending(inflow => inflow.Amount).ThenBy(inflow => inflow.Place.Code, StringComparer.Ordinal)];
        var first = Inflows.Take(MostNamed).ToList();
        NamedShare = input.Total > 0 ? first.Sum(inflow => inflow.Amount) / input.Total : 0;
        IsConcentrated = Inflows.Count > MostNamed && first.Sum(inflow => inflow.Amount)
            >= 2.0 * MostNamed / Inflows.Count * Inflows.Sum(inflow => inflow.Amount);
        Named = IsConcentrated ? first.ConvertAll(inflow => inflow.Place) : [.. first.Take(1).Select(inflow => inflow.Place)];
        NamedShare = IsConcentrated ? NamedShare : first.Count > 0 ? first[0].Amount / input.Total : 0;
    }

    public FlowMapInput Input { get; }

    public Language Language { get; }

    public FlowMapPhrases Phrases { get; }

    /// <summary>The flows that are drawn, the largest first.</summary>
    public IReadOnlyList<PlaceFlow> Drawn { get; }

    /// <summary>What reaches each place, the largest first.</summary>
    public IReadOnlyList<(FlowPlace Place, double Amount)> Inflows { get; }

    /// <summary>True when the three largest targets take at least twice what they would if all targets were alike.</summary>
    public bool IsConcentrated { get; }

    /// <summary>The targets that the headline names.</summary>
    public IReadOnlyList<FlowPlace> Named { get; }

    /// <summary>Their share of the total.</summary>
    public double NamedShare { get; }

    /// <summary>True when the flows given do not make up the total, so that shares of places are lower bounds.</summary>
    public bool IsPartial => Input.Flows.Sum(flow => flow.Amount) < 0.999 * Input.Total;

    /// <summary>Share of the drawn flows in the total.</summary>
    public double DrawnShare => Input.Total > 0 ? Drawn.Sum(flow => flow.Amount) / Input.Total : 0;

    public string Kind => Language == Language.Zh ? Input.KindZh : Input.KindEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    /// <summary>True for the targets that the headline is about; none where no place stands out.</summary>
    public bool IsHighlighted(string code) => IsConcentrated && Named.Any(place => string.Equals(place.Code, code, StringComparison.Ordinal));

    public FlowPlace Place(string code) => places[code];

    public string Title(FlowPlace place) => Language == Language.Zh ? place.TitleZh : place.TitleEn;

    /// <summary>Flows that a map can show.</summary>
    private IEnumerable<PlaceFlow> Between =>
        Input.Flows.Where(flow => flow.Amount > 0 && !string.Equals(flow.Origin, flow.Target, StringComparison.Ordinal));

    private static Dictionary<string, FlowPlace> Check(FlowMapInput input)
    {
        input.Stamp.Check();
        if (input.Places.Count < 2 || input.Futures < 1 || input.Top < 1 || input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException(
                $"The map needs two places, a unit, and a future and a flow to draw or more; found {input.Places.Count}, '{input.UnitEn}', {input.Futures}, {input.Top}.");
        }

        var places = new Dictionary<string, FlowPlace>(StringComparer.Ordinal);
        foreach (var place in input.Places)
        {
            if (!(place.Latitude is > 0 and < 70) || !(place.Longitude is > 60 and < 150))
            {
                throw new ArgumentException($"The place '{place.Code}' at {place.Longitude}, {place.Latitude} is outside the map.");
            }

            if (!places.TryAdd(place.Code, place))
            {
                throw new ArgumentException($"The place '{place.Code}' is there twice.");
            }
        }

        foreach (var flow in input.Flows)
        {
            if (!double.IsFinite(flow.Amount) || flow.Amount < 0)
            {
                throw new ArgumentException($"The flow from '{flow.Origin}' to '{flow.Target}' cannot be {flow.Amount}.");
            }

            if (!places.ContainsKey(flow.Origin) || !places.ContainsKey(flow.Target))
            {
                throw new ArgumentException($"The flow from '{flow.Origin}' to '{flow.Target}' needs both to be among the places.");
            }
        }

        var sum = input.Flows.Sum(flow => flow.Amount);
        return double.IsFinite(input.Total) && input.Total >= sum * (1 - 1e-9)
            ? places
            : throw new ArgumentException($"The total {input.Total} is less than the flows, which sum to {sum}.");
    }
}
