using System.Text;

namespace Torch.Sim.Model.Policy;

/// <summary>All channels.</summary>
public static class Channels
{
    /// <summary>Number of channels.</summary>
    public static readonly int Count = Enum.GetValues<Channel>().Length;

    /// <summary>One note per channel, in the order of <see cref="Channel"/>.</summary>
    public static IReadOnlyList<ChannelNote> Table { get; } =
    [
        new(Channel.TargetingExponent, "E9-5", ChannelReach.Nation, false, "exponent of size in the allocation of the public fund", "公共资金按规模分配的指数"),
        new(Channel.PublicFund, "E9-4", ChannelReach.Nation, true, "public fund over GDP", "公共资金占GDP比重"),
        new(Channel.PublicGrantShare, "E9-4", ChannelReach.Nation, false, "part of the public fund given as grants", "公共资金中补助所占份额"),
        new(Channel.VentureCrowdIn, "E9-4", ChannelReach.Nation, true, "private venture money per yuan of public equity", "每元公共股权带动的社会资本"),
        new(Channel.ZoneDemand, "E1-1", ChannelReach.Parks, false, "common step of demand for zones' goods", "对高新区产品需求的共同变动"),
        new(Channel.RdIntensity, "E3", ChannelReach.Parks, true, "R&D over value added", "研发强度"),
        new(Channel.RdEfficiency, "E3-1", ChannelReach.Parks, true, "real R&D per yuan", "单位经费的实际研发量"),
        new(Channel.GrantDiversion, "E3", ChannelReach.Parks, false, "share of grants that reaches other uses", "补助被挪作他用的份额"),
        new(Channel.BreakthroughRate, "E4", ChannelReach.Parks, true, "probability of a breakthrough", "突破性创新的概率"),
        new(Channel.CatchUp, "E4-3", ChannelReach.Parks, true, "speed of catching up within a cluster", "集群内追赶速度"),
        new(Channel.SpilloverElasticity, "E4-3", ChannelReach.Parks, true, "elasticity to the spillover pool", "知识溢出弹性"),
        new(Channel.KnowledgeInflow, "E4-3", ChannelReach.Places, false, "drift of productivity from knowledge abroad", "外部知识流入带来的生产率漂移"),
        new(Channel.LoanAccess, "E5-2", ChannelReach.Parks, false, "intercept of the share of firms with a loan", "企业获贷率截距"),
        new(Channel.LoanLimit, "E5-2", ChannelReach.Parks, true, "limit of a loan over value added", "贷款额度上限"),
        new(Channel.InterestRate, "E5-1", ChannelReach.Parks, false, "lending rate", "贷款利率"),
        new(Channel.ProfitTaxRate, "E13-1", ChannelReach.Parks, false, "profit tax rate", "所得税率"),
        new(Channel.SuperDeduction, "E13-1", ChannelReach.Parks, false, "extra deduction of R&D", "研发加计扣除"),
        new(Channel.InputCost, "E5-1", ChannelReach.Parks, false, "purchases forced on firms, over value added", "企业额外投入成本"),
        new(Channel.TechnologyBudget, "E10", ChannelReach.Parks, true, "purchases of technology over R&D", "技术购买强度"),
        new(Channel.LicenceKnowledge, "E4-2", ChannelReach.Parks, true, "knowledge per yuan of technology bought", "单位技术购买带来的知识"),
        new(Channel.EntryRate, "E7-2", ChannelReach.Parks, true, "entry of firms", "企业进入率"),
        new(Channel.EarlyExit, "E7-1", ChannelReach.Parks, true, "exit hazard of the first three years", "前三年退出率"),
        new(Channel.Localisation, "E2-1", ChannelReach.Parks, true, "localisation economies", "专业化集聚弹性"),
        new(Channel.LandCapacity, "E2-1", ChannelReach.Parks, true, "staff the land carries without crowding", "土地承载的就业"),
        new(Channel.TalentAttraction, "E8-2", ChannelReach.Places, false, "ln of a place's worth to movers", "对人才吸引力的对数"),
        new(Channel.EmigrantReturn, "E8-4", ChannelReach.Parks, true, "return of emigrants", "人才回流率"),
        new(Channel.EnergyDecline, "E14-1", ChannelReach.Parks, false, "decline of energy per value added", "单位增加值能耗下降速度"),
        new(Channel.HinterlandAbsorption, "E11-3", ChannelReach.Cities, true, "the hinterland's elasticity to the spillover pool", "腹地吸收溢出的弹性"),
    ];

    /// <summary>snake_case code, as the lever file writes it.</summary>
    public static string Code(this Channel channel)
    {
        var name = channel.ToString();
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                code.Append('_');
            }

            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>The note of a channel.</summary>
    public static ChannelNote Note(this Channel channel) => Table[(int)channel];
}

/// <summary>Where a channel acts.</summary>
public enum ChannelReach
{
    /// <summary>One value for the nation.</summary>
    Nation,

    /// <summary>A value per zone and enclave park.</summary>
    Parks,

    /// <summary>A value per city's hinterland.</summary>
    Cities,

    /// <summary>A value per park and per city.</summary>
    Places,
}

/// <summary>What is fixed about a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Equation">Equation whose coefficient it shifts.</param>
/// <param name="Reach">Where it acts.</param>
/// <param name="Scales">True when the shift is relative (coefficient · max(0, 1 + shift)), false when it is added.</param>
/// <param name="MeaningEn">What it is, in English.</param>
/// <param name="MeaningZh">What it is, in Chinese.</param>
public sealed record ChannelNote(
    Channel Channel, string Equation, ChannelReach Reach, bool Scales, string MeaningEn, string MeaningZh);
