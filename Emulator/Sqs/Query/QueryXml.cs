using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace CampusIssues.Emulator.Sqs.Query;

/// <summary>Writes an answer of the JSON protocol as the query protocol has it: lists flat, maps as entries.</summary>
internal static class QueryXml
{
    private static readonly Dictionary<string, string> Items = new()
    {
        ["Messages"] = "Message",
        ["QueueUrls"] = "QueueUrl",
        ["queueUrls"] = "QueueUrl",
        ["Failed"] = "BatchResultErrorEntry",
        ["Results"] = "ListMessageMoveTasksResultEntry",
    };

    private static readonly Dictionary<string, (string Item, string Key)> Maps = new()
    {
        ["Attributes"] = ("Attribute", "Name"),
        ["MessageAttributes"] = ("MessageAttribute", "Name"),
        ["Tags"] = ("Tag", "Key"),
    };

    public static void Write(XmlWriter xml, string operation, JsonObject answer)
    {
        foreach (var (name, value) in answer)
        {
            switch (value)
            {
                case JsonArray items:
                    var item = name == "Successful" ? $"{operation}ResultEntry" : Items[name];
                    foreach (var element in items)
                    {
                        Element(xml, item, operation, element);
                    }

                    break;
                case JsonObject map when Maps.TryGetValue(name, out var entry):
                    foreach (var (key, content) in map)
                    {
                        xml.WriteStartElement(entry.Item);
                        xml.WriteElementString(entry.Key, key);
                        Element(xml, "Value", operation, content);
                        xml.WriteEndElement();
                    }

                    break;
                default:
                    Element(xml, name, operation, value);
                    break;
            }
        }
    }

    private static void Element(XmlWriter xml, string name, string operation, JsonNode? value)
    {
        if (value is null)
        {
            return;
        }

        xml.WriteStartElement(name);
        if (value is JsonObject structure)
        {
            Write(xml, operation, structure);
        }
        else
        {
            xml.WriteString(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString());
        }

        xml.WriteEndElement();
    }
}
