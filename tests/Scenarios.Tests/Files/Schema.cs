using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Tests.Files;

/// <summary>The part of JSON Schema 2020-12 that the shipped schemas use; any other keyword is an error, lest it be ignored.</summary>
internal sealed class Schema(JsonElement root)
{
    private static readonly string[] s_known =
    [
        "$schema", "title", "description", "$defs", "$ref", "type", "properties", "required", "additionalProperties", "items", "prefixItems", "minItems", "maxItems",
        "enum", "const", "pattern", "minimum", "maximum", "oneOf",
    ];

    /// <summary>A key of the schema.</summary>
    internal sealed record Key(string Kind, bool IsRequired, double? From, double? To, string[] Words);

    internal static Schema Read(string kind) =>
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(DataCopy.Source, "schemas", $"{kind}.schema.json"))).RootElement);

    /// <summary>What is wrong with a document.</summary>
    internal List<string> Errors(YamlNode node)
    {
        var errors = new List<string>();
        Check(root, node, "", errors);
        return errors;
    }

    /// <summary>Every key by its path; entries of lists are "[]", free names "*".</summary>
    internal Dictionary<string, Key> Keys()
    {
        var keys = new Dictionary<string, Key>(StringComparer.Ordinal);
        Collect(root, "", keys);
        return keys;
    }

    private void Collect(JsonElement schema, string path, Dictionary<string, Key> keys)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("properties", out var properties))
        {
            var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToArray();
            Assert.Equal(JsonValueKind.False, schema.GetProperty("additionalProperties").ValueKind);
            foreach (var property in properties.EnumerateObject())
            {
                var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                var inner = Resolve(property.Value);
                keys[name] = new Key(
                    KindOf(inner), required.Contains(property.Name), Number(inner, "minimum"), Number(inner, "maximum"),
                    inner.TryGetProperty("enum", out var words) ? [.. words.EnumerateArray().Select(word => word.GetString()!)] : []);
                Collect(inner, name, keys);
            }
        }
        else if (schema.TryGetProperty("additionalProperties", out var free))
        {
            keys[$"{path}.*"] = new Key("map", false, null, null, []);
            Collect(free, $"{path}.*", keys);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Collect(items, $"{path}.[]", keys);
        }
    }

    private void Check(JsonElement schema, YamlNode node, string path, List<string> errors)
    {
        schema = Resolve(schema);
        Assert.All(schema.EnumerateObject(), keyword => Assert.Contains(keyword.Name, s_known));
        var types = TypesOf(node);
        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];
            Expect(allowed.Intersect(types).Any(), $"{path}: type");
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            Expect(choices.EnumerateArray().Count(choice => IsValid(choice, node)) == 1, $"{path}: oneOf");
        }

        switch (node)
        {
            case YamlScalarNode scalar:
                Expect(!schema.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.GetString() == scalar.Value), $"{path}: enum");
                Expect(!schema.TryGetProperty("const", out var one) || one.GetString() == scalar.Value, $"{path}: const");
                Expect(!schema.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(scalar.Value!, pattern.GetString()!), $"{path}: pattern");
                Expect(!(Number(schema, "minimum") > Value(scalar)) && !(Number(schema, "maximum") < Value(scalar)), $"{path}: limits");
                break;
            case YamlSequenceNode list:
                Expect(!(Number(schema, "minItems") > list.Children.Count) && !(Number(schema, "maxItems") < list.Children.Count), $"{path}: length");
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Check(Entry(schema, i), list.Children[i], $"{path}[{i}]", errors);
                }

                break;
            case YamlMappingNode map:
                CheckMap(schema, map, path, errors);
                break;
        }

        void Expect(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }
    }

    private void CheckMap(JsonElement schema, YamlMappingNode map, string path, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            errors.AddRange(required.EnumerateArray().Where(name => !map.Children.ContainsKey(new YamlScalarNode(name.GetString()))).Select(name => $"{path}: lacks {name}"));
        }

        foreach (var (key, value) in map.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var inner))
            {
                Check(inner, value, $"{path}.{name}", errors);
            }
            else if (schema.TryGetProperty("additionalProperties", out var free))
            {
                if (free.ValueKind == JsonValueKind.False)
                {
                    errors.Add($"{path}: unknown {name}");
                }
                else
                {
                    Check(free, value, $"{path}.{name}", errors);
                }
            }
        }
    }

    private static JsonElement Entry(JsonElement schema, int i) =>
        schema.TryGetProperty("prefixItems", out var prefix) && i < prefix.GetArrayLength() ? prefix[i]
        : schema.TryGetProperty("items", out var items) ? items : JsonDocument.Parse("{}").RootElement;

    private bool IsValid(JsonElement schema, YamlNode node)
    {
        var errors = new List<string>();
        Check(schema, node, "", errors);
        return errors.Count == 0;
    }

    private JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    // Where two types are allowed the first one decides: a text that may look like a number, a list that one word can stand for.
    private static string KindOf(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        if (type.ValueKind == JsonValueKind.Array)
        {
            return string.Equals(type[0].GetString(), "array", StringComparison.Ordinal) ? "list" : "text";
        }

        return type.GetString() switch
        {
            "string" => schema.TryGetProperty("enum", out _) ? "word" : "text",
            "number" => "number",
            "integer" => "whole",
            "object" => "map",
            "array" => "list",
            var other => throw new InvalidOperationException(other),
        };
    }

    private static double? Number(JsonElement schema, string keyword) => schema.TryGetProperty(keyword, out var value) ? value.GetDouble() : null;

    private static double? Value(YamlScalarNode scalar) =>
        double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] TypesOf(YamlNode node) => node switch
    {
        YamlMappingNode => ["object"],
        YamlSequenceNode => ["array"],
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when Value(scalar) is { } number => number == Math.Floor(number) ? ["number", "integer"] : ["number"],
        _ => ["string"],
    };
}
