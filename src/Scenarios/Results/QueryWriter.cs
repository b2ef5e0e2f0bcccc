using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Writes the answer to a query: the columns, then row by row, then the end.</summary>
internal abstract class QueryWriter(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    public static QueryWriter For(QueryFormat format, TextWriter output) => format switch
    {
        QueryFormat.Table => new TableWriter(output),
        QueryFormat.Csv => new CsvWriter(output),
        QueryFormat.Json => new JsonWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public abstract void Begin(IReadOnlyList<string> columns);

    public abstract void Row(object?[] values);

    public virtual void End()
    {
    }

    /// <summary>A value as text that reads back to the same value; null for NULL.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IEnumerable or Stream => JsonWriter.Json(value),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private sealed class CsvWriter(TextWriter output) : QueryWriter(output)
    {
        public override void Begin(IReadOnlyList<string> columns) => Csv.WriteRow(Output, columns);

        public override void Row(object?[] values) => Csv.WriteRow(Output, values.Select(Text));
    }

    /// <summary>Collects the rows, because the width of a column is known at the end.</summary>
    private sealed class TableWriter(TextWriter output) : QueryWriter(output)
    {
        private readonly TextTable table = new();

        public override void Begin(IReadOnlyList<string> columns) => table.Columns = columns;

        public override void Row(object?[] values) => table.Add([.. values.Select(Short)], [.. values.Select(IsNumber)]);

        public override void End() => table.Write(Output);

        private static bool IsNumber(object? value) =>
            value is double or float or decimal or sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger;

        private static string Short(object? value) => value switch
        {
            double number when number == 0 || (Math.Abs(number) is >= 1e-4 and < 1e15) => number.ToString("0.######", CultureInfo.InvariantCulture),
            double number => number.ToString("G7", CultureInfo.InvariantCulture),
            _ => Text(value)?.ReplaceLineEndings(" ") ?? "",
        };
    }

    private sealed class JsonWriter(TextWriter output) : QueryWriter(output)
    {
        private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly ArrayBufferWriter<byte> buffer = new();
        private IReadOnlyList<string> names = [];
        private string separator = "[\n";

        /// <summary>One value as JSON text.</summary>
        public static string Json(object? value)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, Readable))
            {
                Value(json, value);
            }

            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }

        public override void Begin(IReadOnlyList<string> columns) => names = Distinct(columns);

        public override void Row(object?[] values)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Readable))
            {
                json.WriteStartObject();
                for (var column = 0; column < names.Count; column++)
                {
                    json.WritePropertyName(names[column]);
                    Value(json, values[column]);
                }

                json.WriteEndObject();
            }

            Output.Write(separator);
            Output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            separator = ",\n";
        }

        public override void End() => Output.Write(separator is "[\n" ? "[]\n" : "\n]\n");

        /// <summary>The second column named a becomes a_1, as in a subquery of DuckDB.</summary>
        private static List<string> Distinct(IReadOnlyList<string> columns)
        {
            var names = new List<string>();
            foreach (var column in columns)
            {
                var name = column;
                for (var number = 1; names.Contains(name, StringComparer.Ordinal); number++)
                {
                    name = string.Create(CultureInfo.InvariantCulture, $"{column}_{number}");
                }

                names.Add(name);
            }

            return names;
        }

        private static void Value(Utf8JsonWriter json, object? value)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case bool truth:
                    json.WriteBooleanValue(truth);
                    break;
                case double number when double.IsFinite(number):
                    json.WriteNumberValue(number);
                    break;
                case float number when float.IsFinite(number):
                    json.WriteNumberValue(number);
                    break;
                case decimal or sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger:
                    json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                    break;
                case IDictionary map:
                    json.WriteStartObject();
                    foreach (DictionaryEntry entry in map)
                    {
                        json.WritePropertyName(Text(entry.Key) ?? "");
                        Value(json, entry.Value);
                    }

                    json.WriteEndObject();
                    break;
                case Stream blob:
                    using (var bytes = new MemoryStream())
                    {
                        blob.CopyTo(bytes);
                        json.WriteBase64StringValue(bytes.ToArray());
                    }

                    break;
                case IEnumerable list and not string:
                    json.WriteStartArray();
                    foreach (var item in list)
                    {
                        Value(json, item);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    json.WriteStringValue(Text(value));
                    break;
            }
        }
    }
}
