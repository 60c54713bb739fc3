using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>Reads the items of an object; null for one that can't be read.</summary>
internal static class ImportReader
{
    public static IEnumerable<AttributeMap?> Read(TableImport import, byte[] content) => import.Format == "CSV" ? Csv(import, content) : Json(content);

    // One document after another: {"Item":{...}}
    private static List<AttributeMap?> Json(byte[] content)
    {
        var items = new List<AttributeMap?>();
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = InputReader.MaxDepth });
        try
        {
            while (reader.Read())
            {
                items.Add(Document(ref reader));
            }
        }
        catch (JsonException)
        {
            items.Add(null);
        }

        return items;
    }

    private static AttributeMap? Document(ref Utf8JsonReader reader)
    {
        AttributeMap? item = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isItem = reader.ValueTextEquals("Item"u8);
            reader.Read();
            if (isItem)
            {
                var value = reader;
                reader.Skip();
                item = Item(ref value);
            }
            else
            {
                reader.Skip();
            }
        }

        return item;
    }

    private static AttributeMap? Item(ref Utf8JsonReader reader)
    {
        try
        {
            return AttributeReader.ReadMap(ref reader);
        }
        catch (Wire.AwsException)
        {
            return null;
        }
    }

    private static IEnumerable<AttributeMap?> Csv(TableImport import, byte[] content)
    {
        var header = import.Header;
        foreach (var row in Rows(Encoding.UTF8.GetString(content), import.Delimiter is { Length: 1 } delimiter ? delimiter[0] : ','))
        {
            if (header is null)
            {
                header = row;
                continue;
            }

            yield return row.Count > header.Count ? null : Item(import.Table, header, row);
        }
    }

    // All values are strings but those of keys; an absent value is an absent attribute.
    private static AttributeMap Item(TableDefinition table, IReadOnlyList<string> header, List<string> row)
    {
        var item = new AttributeMap();
        for (var index = 0; index < row.Count; index++)
        {
            if (row[index].Length > 0)
            {
                var type = table.Attributes.FirstOrDefault(attribute => attribute.Name == header[index])?.Type ?? "S";
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{\"{type}\":{JsonSerializer.Serialize(row[index], CsvJson.Default.String)}}}"));
                reader.Read();
                item[header[index]] = AttributeReader.Read(ref reader);
            }
        }

        return item;
    }

    private static IEnumerable<List<string>> Rows(string text, char delimiter)
    {
        var row = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index <= text.Length; index++)
        {
            var character = index < text.Length ? text[index] : '\n';
            if (isQuoted && index < text.Length)
            {
                var isDoubled = character == '"' && index + 1 < text.Length && text[index + 1] == '"';
                isQuoted = character != '"' || isDoubled;
                value.Append(isQuoted ? character : null);
                index += isDoubled ? 1 : 0;
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character != delimiter && character != '\n')
            {
                value.Append(character == '\r' ? null : character);
            }
            else
            {
                row.Add(value.ToString());
                value.Clear();
                if (character == '\n')
                {
                    if (row is not [""])
                    {
                        yield return row;
                    }

                    row = [];
                }
            }
        }
    }
}

/// <summary>Writes strings of CSV as JSON.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class CsvJson : System.Text.Json.Serialization.JsonSerializerContext;
