namespace CampusIssues.Emulator.DynamoDb.Values;

/// <summary>Values as AWS prints them in an error, e.g. <c>{S:abc}</c>.</summary>
internal static class AttributeText
{
    public static string Of(AttributeValue value) => value switch
    {
        StringValue text => $"{{S:{text.Text}}}",
        NumberValue number => $"{{N:{number.Number}}}",
        BinaryValue binary => $"{{B:{Convert.ToBase64String(binary.Bytes)}}}",
        BooleanValue boolean => $"{{BOOL:{(boolean.Value ? "true" : "false")}}}",
        NullValue => "{NULL:true}",
        StringSet set => $"{{SS:[{string.Join(", ", set.Elements.Select(System.Text.Encoding.UTF8.GetString))}]}}",
        NumberSet set => $"{{NS:[{string.Join(", ", set.Elements)}]}}",
        BinarySet set => $"{{BS:[{string.Join(", ", set.Elements.Select(Convert.ToBase64String))}]}}",
        ListValue list => $"{{L:[{string.Join(", ", list.Elements.Select(Of))}]}}",
        MapValue map => $"{{M:{{{string.Join(", ", map.Members.Select(member => $"{member.Key}={Of(member.Value)}"))}}}}}",
        _ => "{}",
    };
}
