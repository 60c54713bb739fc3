using System.Collections;
using System.Text.Json;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>Writes answers in JSON: times as seconds since 1970.</summary>
internal static class AnswerJson
{
    public static void Write(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartObject();
        foreach (var (name, value) in answer)
        {
            json.WritePropertyName(name);
            Value(json, value);
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case double number:
                json.WriteRawValue(JavaNumber.Text(number), skipInputValidation: true);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case DateTimeOffset time:
                json.WriteNumberValue(time.ToUnixTimeMilliseconds() / 1000m);
                break;
            case Answer structure:
                Write(json, structure);
                break;
            case IReadOnlyDictionary<string, double> map:
                json.WriteStartObject();
                foreach (var (key, number) in map)
                {
                    json.WritePropertyName(key);
                    json.WriteRawValue(JavaNumber.Text(number), skipInputValidation: true);
                }

                json.WriteEndObject();
                break;
            case IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"An answer has no {value.GetType()}");
        }
    }
}
