using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Reads sets: not empty, no element twice.</summary>
internal static class SetReader
{
    private const string Invalid = "One or more parameter values were invalid: ";

    public static AttributeValue Read(ref Utf8JsonReader reader, string type)
    {
        JsonTypes.ExpectList(ref reader);
        return type switch
        {
            "SS" => ReadStrings(ref reader),
            "NS" => ReadNumbers(ref reader),
            _ => ReadBinaries(ref reader),
        };
    }

    private static AttributeValue ReadStrings(ref Utf8JsonReader reader)
    {
        var elements = new List<byte[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(AttributeReader.ReadUtf8(ref reader));
        }

        return elements.Count == 0 ? new InvalidValue(Invalid + "An string set  may not be empty", "SS")
            : HasDuplicate(elements) ? new InvalidValue($"{Invalid}Input collection [{string.Join(", ", elements.Select(Encoding.UTF8.GetString))}] contains duplicates.", "SS")
            : new StringSet([.. elements]);
    }

    private static AttributeValue ReadNumbers(ref Utf8JsonReader reader)
    {
        var elements = new List<Number>();
        string? error = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var fault = NumberText.TryParse(AttributeReader.ReadUtf8(ref reader), out var number);
            error ??= fault;
            elements.Add(number);
        }

        return elements.Count == 0 ? new InvalidValue(Invalid + "An number set  may not be empty", "NS")
            : error is not null ? new InvalidValue(error, "NS")
            : elements.Distinct().Count() < elements.Count ? new InvalidValue("Input collection contains duplicates", "NS")
            : new NumberSet([.. elements]);
    }

    private static AttributeValue ReadBinaries(ref Utf8JsonReader reader)
    {
        var elements = new List<byte[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(JsonTypes.ReadBlob(ref reader));
        }

        return elements.Count == 0 ? new InvalidValue(Invalid + "Binary sets should not be empty", "BS")
            : HasDuplicate(elements) ? new InvalidValue($"{Invalid}Input collection [{string.Join(", ", elements.Select(Convert.ToBase64String))}]of type BS contains duplicates.", "BS")
            : new BinarySet([.. elements]);
    }

    private static bool HasDuplicate(List<byte[]> elements) =>
        elements.Count > 1 && elements.Distinct(ByteComparer.Instance).Count() < elements.Count;
}
