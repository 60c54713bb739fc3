using System.Globalization;
using System.Xml;

namespace CampusIssues.Emulator.Wire.Protocols;

/// <summary>The forms that answers of the query protocol are made of.</summary>
public static class XmlElements
{
    /// <summary>Writes <c>&lt;name&gt;value&lt;/name&gt;</c>; nothing where the value is null.</summary>
    public static void Text(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString(name, value);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public static void Flag(this XmlWriter xml, string name, bool value) => xml.WriteElementString(name, value ? "true" : "false");

    /// <summary>Writes a number.</summary>
    public static void Number(this XmlWriter xml, string name, double value) => xml.WriteElementString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a time with milliseconds, UTC; nothing where it is null.</summary>
    public static void Time(this XmlWriter xml, string name, DateTimeOffset? value) =>
        xml.Text(name, value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes a structure.</summary>
    public static void Structure(this XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name);
        write();
        xml.WriteEndElement();
    }

    /// <summary>Writes a list of texts as <c>member</c> elements.</summary>
    public static void List(this XmlWriter xml, string name, IEnumerable<string> values) =>
        xml.List(name, values, xml.WriteString);

    /// <summary>Writes a list as <c>member</c> elements.</summary>
    public static void List<T>(this XmlWriter xml, string name, IEnumerable<T> values, Action<T> write) => xml.Structure(name, () =>
    {
        foreach (var value in values)
        {
            xml.Structure("member", () => write(value));
        }
    });

    /// <summary>Writes a map as <c>entry</c> elements with <c>key</c> and <c>value</c>.</summary>
    public static void Map<T>(this XmlWriter xml, string name, IEnumerable<KeyValuePair<string, T>> entries, Action<T> writeValue) =>
        xml.Structure(name, () =>
        {
            foreach (var (key, value) in entries)
            {
                xml.Structure("entry", () =>
                {
                    xml.WriteElementString("key", key);
                    xml.Structure("value", () => writeValue(value));
                });
            }
        });
}
