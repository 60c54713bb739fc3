using System.Collections;
using System.Formats.Cbor;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>Writes answers in CBOR: times as seconds since 1970 with tag 1.</summary>
internal static class AnswerCbor
{
    public static void Write(CborWriter cbor, Answer answer)
    {
        cbor.WriteStartMap(answer.Count);
        foreach (var (name, value) in answer)
        {
            cbor.WriteTextString(name);
            Value(cbor, value);
        }

        cbor.WriteEndMap();
    }

    private static void Value(CborWriter cbor, object value)
    {
        switch (value)
        {
            case string text:
                cbor.WriteTextString(text);
                break;
            case double number:
                cbor.WriteFull(number);
                break;
            case int or long:
                cbor.WriteInt64(Convert.ToInt64(value, null));
                break;
            case bool flag:
                cbor.WriteBoolean(flag);
                break;
            case DateTimeOffset time:
                cbor.WriteTag(CborTag.UnixTimeSeconds);
                cbor.WriteFull(time.ToUnixTimeMilliseconds() / 1000d);
                break;
            case Answer structure:
                Write(cbor, structure);
                break;
            case IReadOnlyDictionary<string, double> map:
                cbor.WriteStartMap(map.Count);
                foreach (var (key, number) in map)
                {
                    cbor.WriteTextString(key);
                    cbor.WriteFull(number);
                }

                cbor.WriteEndMap();
                break;
            case IEnumerable items:
                cbor.WriteStartArray(null);
                foreach (var item in items)
                {
                    Value(cbor, item);
                }

                cbor.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"An answer has no {value.GetType()}");
        }
    }
}
