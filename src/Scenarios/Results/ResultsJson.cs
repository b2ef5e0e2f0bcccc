using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torch.Sim.Scenarios.Results;

/// <summary>How the store writes JSON: snake_case, doubles in the shortest form that reads back to the same bits, strict when reading.</summary>
internal static class ResultsJson
{
    public static readonly JsonSerializerOptions Compact = Options(indented: false);

    public static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <summary>Reads a file; a text that is not the expected one is a <see cref="ResultsStoreException"/> that ends in <paramref name="expected"/>.</summary>
    public static T Read<T>(string path, string expected)
        where T : class
    {
        try
        {
            using var file = ResultsStoreException.Guard(path, () => File.OpenRead(path));
            return JsonSerializer.Deserialize<T>(file, Compact) ?? throw new JsonException("the file holds null.");
        }
        catch (JsonException cause)
        {
            throw new ResultsStoreException(path, $"found: {cause.Message} Expected {expected}", cause);
        }
    }

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        WriteIndented = indented,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
