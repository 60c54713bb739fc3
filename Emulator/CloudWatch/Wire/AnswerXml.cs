using System.Collections;
using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudWatch.Wire;

/// <summary>Writes answers in the query protocol's XML: times as ISO 8601, lists as <c>member</c>, maps as <c>entry</c>.</summary>
internal static class AnswerXml
{
    public static void Write(XmlWriter xml, Answer answer)
    {
        foreach (var (name, value) in answer)
        {
            xml.Structure(name, () => Value(xml, value));
        }
    }

    private static void Value(XmlWriter xml, object value)
    {
        switch (value)
        {
            case string text:
                xml.WriteString(text);
                break;
            case double number:
                xml.WriteString(JavaNumber.Text(number));
                break;
            case int or long:
                xml.WriteString(Convert.ToInt64(value, null).ToString(CultureInfo.InvariantCulture));
                break;
            case bool flag:
                xml.WriteString(flag ? "true" : "false");
                break;
            case DateTimeOffset time:
                xml.WriteString(time.UtcDateTime.ToString(time.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                break;
            case Answer structure:
                Write(xml, structure);
                break;
            case IReadOnlyDictionary<string, double> map:
                foreach (var (key, number) in map)
                {
                    xml.Structure("entry", () =>
                    {
                        xml.WriteElementString("key", key);
                        xml.Structure("value", () => Value(xml, number));
                    });
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    xml.Structure("member", () => Value(xml, item));
                }

                break;
            default:
                throw new NotSupportedException($"An answer has no {value.GetType()}");
        }
    }
}
