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
        places = Check(input);
        input = language == Language.Zh ? InChineseUnit(input) : input;
        (Input, Language, Phrases) = (input, language, FlowMapPhrases.Of(language));
        Drawn = [.. Between.OrderByDescending(flow => flow.Amount).ThenBy(flow => flow.Origin, StringComparer.Ordinal)
            .ThenBy(flow => flow.Target, StringComparer.Ordinal).Take(input.Top)];
        Inflows = [.. input.Flows.GroupBy(flow => flow.Target, StringComparer.Ordinal)
            .Select(group => (Place: places[group.Key], Amounts: FutureAmounts.Sum(group.Select(flow => flow.Amounts), Futures)))
            .Where(inflow => inflow.Amounts.Mean > 0).OrderByDescending(inflow => inflow.Amounts.Mean).ThenBy(inflow => inflow.Place.Code, StringComparer.Ordinal)];
        IsConcentrated = IsInEveryFuture(future => Concentrated([.. Inflows.Select(inflow => inflow.Amounts[future])]));
        var leaders = Inflows.Take(MostNamed).Where(inflow => IsInEveryFuture(future => Leads(inflow.Amounts[future], future))).ToList();
        Varies = IsConcentrated && leaders.Count == 0;
        var named = IsConcentrated && !Varies ? leaders : Inflows.Take(1).ToList();
        Named = named.ConvertAll(inflow => inflow.Place);
        NamedAmounts = FutureAmounts.Sum(named.Select(inflow => inflow.Amounts), Futures);
        DrawnAmounts = FutureAmounts.Sum(Drawn.Select(flow => flow.Amounts), Futures);
    }

    public FlowMapInput Input { get; }

    public Language Language { get; }

    public FlowMapPhrases Phrases { get; }

    /// <summary>The flows that are drawn, the largest first.</summary>
    public IReadOnlyList<PlaceFlow> Drawn { get; }

    /// <summary>What reaches each place, the largest first.</summary>
    public IReadOnlyList<(FlowPlace Place, FutureAmounts Amounts)> Inflows { get; }

    /// <summary>True when in every future the three largest targets take at least twice what they would if all targets were alike.</summary>
    public bool IsConcentrated { get; }

    /// <summary>True when flows are concentrated, but no target is among the three largest in every future.</summary>
    public bool Varies { get; }

    /// <summary>The targets that the headline names: those among the three largest in every future, else the largest on average.</summary>
    public IReadOnlyList<FlowPlace> Named { get; }

    /// <summary>What reaches them.</summary>
    public FutureAmounts NamedAmounts { get; }

    /// <summary>What the drawn flows carry.</summary>
    public FutureAmounts DrawnAmounts { get; }

    public int Futures => Input.Total.Count;

    /// <summary>True when the flows given do not make up the total, so that shares of places are lower bounds.</summary>
    public bool IsPartial => Input.Flows.Sum(flow => flow.Amount) < 0.999 * Input.Total.Mean;

    public string Kind => Language == Language.Zh ? Input.KindZh : Input.KindEn;

    public string Unit => Language == Language.Zh ? Input.UnitZh : Input.UnitEn;

    public string Scenario => Language == Language.Zh ? Input.ScenarioZh : Input.ScenarioEn;

    /// <summary>True for the targets that the headline is about; none where no place stands out.</summary>
    public bool IsHighlighted(string code) => IsConcentrated && !Varies && Named.Any(place => string.Equals(place.Code, code, StringComparison.Ordinal));

    public FlowPlace Place(string code) => places[code];

    public string Title(FlowPlace place) => Language == Language.Zh ? place.TitleZh : place.TitleEn;

    /// <summary>Flows that a map can show.</summary>
    private IEnumerable<PlaceFlow> Between =>
        Input.Flows.Where(flow => flow.Amount > 0 && !string.Equals(flow.Origin, flow.Target, StringComparison.Ordinal));

    /// <summary>True when the largest targets take at least twice what they would if all targets were alike.</summary>
    private static bool Concentrated(IReadOnlyCollection<double> inflows) => inflows.Count > MostNamed
        && inflows.OrderDescending().Take(MostNamed).Sum() >= 2.0 * MostNamed / inflows.Count * inflows.Sum();

    private bool IsInEveryFuture(Func<int, bool> holds) => Enumerable.Range(0, Futures).All(holds);

    /// <summary>True for an inflow that fewer than three others exceed in a future.</summary>
    private bool Leads(double amount, int future) => Inflows.Count(inflow => inflow.Amounts[future] > amount) < MostNamed;

    private static FlowMapInput InChineseUnit(FlowMapInput input) => input.FactorZh == 1 ? input : input with
    {
        Total = input.Total.Times(input.FactorZh),
        Flows = [.. input.Flows.Select(flow => flow with { Amounts = flow.Amounts.Times(input.FactorZh) })],
    };

    private static Dictionary<string, FlowPlace> Check(FlowMapInput input)
    {
        input.Stamp.Check();
        if (input.Places.Count < 2 || input.Top < 1 || input.UnitZh.Length == 0 || input.UnitEn.Length == 0)
        {
            throw new ArgumentException(
                $"The map needs two places, a unit, and a flow to draw or more; found {input.Places.Count}, '{input.UnitEn}', {input.Top}.");
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
            if (flow.Amounts.Least < 0 || flow.Amounts.Count != input.Total.Count)
            {
                throw new ArgumentException(
                    $"The flow from '{flow.Origin}' to '{flow.Target}' cannot be {flow.Amounts.Least}, in {flow.Amounts.Count} of {input.Total.Count} futures.");
            }

            if (!places.ContainsKey(flow.Origin) || !places.ContainsKey(flow.Target))
            {
                throw new ArgumentException($"The flow from '{flow.Origin}' to '{flow.Target}' needs both to be among the places.");
            }
        }

        var sum = FutureAmounts.Sum(input.Flows.Select(flow => flow.Amounts), input.Total.Count);
        return Enumerable.Range(0, input.Total.Count).All(future => input.Total[future] >= sum[future] * (1 - 1e-9))
            ? places
            : throw new ArgumentException($"The total {input.Total.Mean} is less than the flows, which sum to {sum.Mean}.");
    }
}
