namespace Torch.Sim.Model.World;

/// <summary>The eight official high-tech fields of the high-tech enterprise catalogue, and the rest.</summary>
public enum Field
{
    /// <summary>电子信息.</summary>
    ElectronicInformation,

    /// <summary>生物与新医药.</summary>
    Biomedicine,

    /// <summary>航空航天.</summary>
    Aerospace,

    /// <summary>新材料.</summary>
    NewMaterials,

    /// <summary>高技术服务.</summary>
    HighTechServices,

    /// <summary>新能源与节能.</summary>
    NewEnergySaving,

    /// <summary>资源与环境.</summary>
    ResourcesEnvironment,

    /// <summary>先进制造与自动化.</summary>
    AdvancedManufacturing,

    /// <summary>Everything outside the eight fields.</summary>
    Other,
}

/// <summary>Names of the fields as the data files write them.</summary>
public static class Fields
{
    /// <summary>Number of fields, "other" included.</summary>
    public const int Count = 9;

    /// <summary>snake_case code of every field, in the order of <see cref="Field"/>.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "electronic_information", "biomedicine", "aerospace", "new_materials", "high_tech_services",
        "new_energy_saving", "resources_environment", "advanced_manufacturing", "other",
    ];

    /// <summary>The code of a field.</summary>
    public static string Code(this Field field) => Codes[(int)field];
}
