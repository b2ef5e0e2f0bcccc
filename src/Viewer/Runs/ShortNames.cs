using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Viewer.Runs;

/// <summary>Short names of zones and cities in both languages, for axes and maps.</summary>
public sealed class ShortNames
{
    private static readonly string[] s_zoneEndings =
    [
        "农业高新技术产业示范区", "高新技术产业开发区", "高新技术产业园区", "高技术产业开发区", "新技术开发区", "科技园区",
    ];

    private static readonly string[] s_peoples =
    [
        "朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "白族", "景颇族", "傈僳族", "回族", "蒙古族",
        "柯尔克孜", "蒙古", "哈萨克", "黎族", "朝鲜",
    ];

    private static readonly Dictionary<string, string> s_provinces = new(StringComparer.Ordinal)
    {
        ["河北省"] = "Hebei",
        ["山西省"] = "Shanxi",
        ["内蒙古自治区"] = "Inner Mongolia",
        ["辽宁省"] = "Liaoning",
        ["吉林省"] = "Jilin",
        ["黑龙江省"] = "Heilongjiang",
        ["江苏省"] = "Jiangsu",
        ["浙江省"] = "Zhejiang",
        ["安徽省"] = "Anhui",
        ["福建省"] = "Fujian",
        ["江西省"] = "Jiangxi",
        ["山东省"] = "Shandong",
        ["河南省"] = "Henan",
        ["湖北省"] = "Hubei",
        ["湖南省"] = "Hunan",
        ["广东省"] = "Guangdong",
        ["广西壮族自治区"] = "Guangxi",
        ["海南省"] = "Hainan",
        ["四川省"] = "Sichuan",
        ["贵州省"] = "Guizhou",
        ["云南省"] = "Yunnan",
        ["西藏自治区"] = "Tibet",
        ["陕西省"] = "Shaanxi",
        ["甘肃省"] = "Gansu",
        ["青海省"] = "Qinghai",
        ["宁夏回族自治区"] = "Ningxia",
        ["新疆维吾尔自治区"] = "Xinjiang",
    };

    private readonly Dictionary<string, (string Zh, string En)> zones;
    private readonly Dictionary<string, (string Zh, string En)> cities;

    /// <summary>Names of all places of the data folder.</summary>
    public ShortNames(WorldFiles files)
    {
        zones = files.Zones.ToDictionary(row => row.Zone.Code, row => (ZoneZh(row.Zone.NameZh), row.Zone.NameEn), StringComparer.Ordinal);
        var plain = files.Cities.Select(row => (row.City, Zh: CityZh(row.City.NameZh), En: row.City.NameEn)).ToArray();
        var twice = plain.GroupBy(city => city.En, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        cities = plain.ToDictionary(
            city => city.City.Code,
            city => (city.Zh, twice.Contains(city.En) && s_provinces.TryGetValue(city.City.Province, out var province) ? $"{city.En} ({province})" : city.En),
            StringComparer.Ordinal);
    }

    /// <summary>Short names of a zone; its code where the data folder does not know it.</summary>
    public (string Zh, string En) Zone(string code) => zones.GetValueOrDefault(code, (code, code));

    /// <summary>Short names of a city; its code where the data folder does not know it.</summary>
    public (string Zh, string En) City(string code) => cities.GetValueOrDefault(code, (code, code));

    /// <summary>Chinese names without what all of them end in.</summary>
    internal static string ZoneZh(string name)
    {
        var ending = Array.Find(s_zoneEndings, ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length);
        var bare = ending is null ? name : name[..^ending.Length];
        return bare.Length > 2 && bare.EndsWith('市') ? bare[..^1] : bare;
    }

    internal static string CityZh(string name)
    {
        var bare = name;
        foreach (var ending in new[] { "自治州", "自治县", "地区", "林区", "市", "盟" })
        {
            if (bare.EndsWith(ending, StringComparison.Ordinal) && bare.Length > ending.Length + 1)
            {
                bare = bare[..^ending.Length];
                break;
            }
        }

        for (var cut = true; cut;)
        {
            var people = Array.Find(s_peoples, people => bare.EndsWith(people, StringComparison.Ordinal) && bare.Length > people.Length + 1);
            cut = people is not null;
            bare = cut ? bare[..^people!.Length] : bare;
        }

        return bare;
    }
}
