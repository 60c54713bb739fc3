using System.Text.Json;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Writes values in DynamoDB's JSON.</summary>
internal static class AttributeWriter
{
    public static void Write(Utf8JsonWriter json, AttributeMap map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, AttributeValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case StringValue text:
                json.WriteString("S"u8, text.Utf8);
                break;
            case NumberValue number:
                json.WriteString("N"u8, number.Number.ToString());
                break;
            case BinaryValue binary:
                json.WriteBase64String("B"u8, binary.Bytes);
                break;
            case BooleanValue boolean:
                json.WriteBoolean("BOOL"u8, boolean.Value);
                break;
            case NullValue:
                json.WriteBoolean("NULL"u8, true);
                break;
            case MapValue map:
                json.WritePropertyName("M"u8);
                Write(json, map.Members);
                break;
            case ListValue list:
                json.WriteStartArray("L"u8);
                foreach (var element in list.Elements)
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            default:
                WriteSet(json, value);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, AttributeValue value)
    {
        json.WriteStartArray(value.Type);
        switch (value)
        {
            case StringSet strings:
                foreach (var element in strings.Elements)
                {
                    json.WriteStringValue(element);
                }

                break;
            case NumberSet numbers:
                foreach (var element in numbers.Elements)
                {
                    json.WriteStringValue(element.ToString());
                }

                break;
            case BinarySet binaries:
                foreach (var element in binaries.Elements)
                {
                    json.WriteBase64StringValue(element);
                }

                break;
        }

        json.WriteEndArray();
    }
}
