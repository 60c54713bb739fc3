using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Lines as JSON objects: time, level, request, message, the message's arguments by name, and an exception.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(LogLine line, MessageTemplate template, string message)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", line.Timestamp);
            json.WriteString("level", (line.Level ?? LogLevel.Information).ToString());
            WriteUnlessEmpty(json, "requestId", line.RequestId);
            WriteUnlessEmpty(json, "traceId", line.TraceId);
            WriteUnlessEmpty(json, "tenantId", line.TenantId);
            json.WriteString("message", message);
            foreach (var (hole, found, value) in template?.Fill(line.Arguments) ?? [])
            {
                if (found && value is not null)
                {
                    json.WritePropertyName(hole.Name);
                    WriteArgument(json, hole, value);
                }
            }

            WriteException(json, line.Exception);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, string value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteException(Utf8JsonWriter json, Exception exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteString("errorType", exception.GetType().FullName);
        json.WriteString("errorMessage", exception.Message);
        json.WriteStartArray("stackTrace");
        foreach (var line in exception.ToString().Split('\n'))
        {
            json.WriteStringValue(line.Trim());
        }

        json.WriteEndArray();
    }

    private static void WriteArgument(Utf8JsonWriter json, MessageTemplate.Hole hole, object value)
    {
        switch (value)
        {
            case IDictionary map:
                json.WriteStartObject();
                foreach (DictionaryEntry entry in map)
                {
                    json.WritePropertyName(entry.Key.ToString() ?? "");
                    WriteValue(json, hole, entry.Value);
                }

                json.WriteEndObject();
                break;
            case IList list and not byte[]:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, hole, item);
                }

                json.WriteEndArray();
                break;
            default:
                WriteValue(json, hole, value);
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter json, MessageTemplate.Hole hole, object value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal when !hole.HasFormat:
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(hole.Format(value));
                break;
        }
    }
}
