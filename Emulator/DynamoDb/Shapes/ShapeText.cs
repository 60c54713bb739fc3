using System.Globalization;
using CampusIssues.Emulator.DynamoDb.Values;

namespace CampusIssues.Emulator.DynamoDb.Shapes;

/// <summary>Values as AWS prints them in an error: <c>[a, b]</c>, <c>{k=v}</c>, <c>KeySchemaElement(attributeName=a, keyType=HASH)</c>.</summary>
internal static class ShapeText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        List<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        Dictionary<string, object?> map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}={Of(entry.Value)}"))}}}",
        StructValue structure => $"{structure.Shape.Name}({string.Join(", ", structure.Shape.Members.Select((member, index) => $"{char.ToLowerInvariant(member.Name[0])}{member.Name[1..]}={Of(structure[index])}"))})",
        AttributeMap item => $"{{{string.Join(", ", item.Select(entry => $"{entry.Key}={Of(entry.Value)}"))}}}",
        AttributeValue attribute => $"AttributeValue: {AttributeText.Of(attribute)}",
        _ => value.ToString()!,
    };
}
