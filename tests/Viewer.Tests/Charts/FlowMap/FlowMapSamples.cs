using System.Globalization;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.FlowMap;
using Torch.Sim.Viewer.Tests.Charts.Dumbbell;

namespace Torch.Sim.Viewer.Tests.Charts.FlowMap;

/// <summary>The real places with invented flows: gravity by rank, no number is a result.</summary>
internal static class FlowMapSamples
{
    public static readonly IReadOnlyList<FlowPlace> Places = Read();

    /// <summary>Flows between the cities of the zones; the larger the pull, the more they gather at the first cities.</summary>
    public static FlowMapInput Input(double pull = 1.4, int futures = 20, int top = 60, double total = double.NaN)
    {
        string[] first = ["110000", "310000", "440300", "510100", "420100", "330100", "610100", "440100", "500000", "320500"];
        var cities = Places.Where(place => place.IsZone).OrderBy(place => Array.IndexOf(first, place.Code) is var i && i < 0 ? 99 : i)
            .ThenBy(place => place.Code, StringComparer.Ordinal).ToList();
        var flows = new List<PlaceFlow>();
        for (var i = 0; i < cities.Count; i++)
        {
            for (var j = 0; j < cities.Count; j++)
            {
                var distance = Distance(cities[i], cities[j]);
                if (i != j)
                {
                    var amount = 9000 * Math.Pow(i + 2, -0.5) * Math.Pow(j + 2, -pull) * Math.Exp(-distance / 14);
                    flows.Add(new PlaceFlow(cities[i].Code, cities[j].Code, new FutureAmounts(Enumerable.Range(0, futures).Select(k => amount * (1 + 0.01 * k)))));
                }
            }
        }

        return new FlowMapInput
        {
            KindZh = "高技能人才流动",
            KindEn = "skilled moves",
            UnitZh = "人",
            UnitEn = "persons",
            ScenarioZh = "基准",
            ScenarioEn = "Baseline",
            Year = 2030,
            Places = Places,
            Flows = flows,
            Total = double.IsNaN(total) ? FutureAmounts.Sum(flows.Select(flow => flow.Amounts), futures) : new FutureAmounts(Enumerable.Repeat(total, futures)),
            Top = top,
            Stamp = LayoutChecks.Stamp(futures),
        };
    }

    /// <summary>The folder scenarios-data.</summary>
    internal static string Data()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "scenarios-data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("scenarios-data");
    }

    private static double Distance(FlowPlace a, FlowPlace b) =>
        Math.Sqrt(Math.Pow((a.Longitude - b.Longitude) * 0.82, 2) + Math.Pow(a.Latitude - b.Latitude, 2));

    private static List<FlowPlace> Read()
    {
        var zones = File.ReadLines(Path.Combine(Data(), "zones", "zones.csv")).Skip(1).Select(line => line.Split(',')[4])
            .ToHashSet(StringComparer.Ordinal);
        return [.. File.ReadLines(Path.Combine(Data(), "cities", "cities.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new FlowPlace(
            cells[0], cells[1].TrimEnd('市'), cells[2], double.Parse(cells[7], CultureInfo.InvariantCulture),
            double.Parse(cells[6], CultureInfo.InvariantCulture), zones.Contains(cells[0])))];
    }
}
