using Amazon.DynamoDBv2.Model;

namespace CampusIssues.Functions.Issues;

/// <summary>A history line as an attribute.</summary>
internal static class EventItem
{
    public static AttributeValue Write(IssueEvent line)
    {
        var map = new Dictionary<string, AttributeValue>
        {
            ["id"] = ItemValue.Text(line.Id),
            ["at"] = ItemValue.Time(line.At),
            ["kind"] = ItemValue.Text(line.Kind),
            ["by"] = ItemValue.Text(line.By),
            ["role"] = ItemValue.Text(line.Role),
        };
        map.Put("comment", line.Comment);
        map.Put("internalNote", line.InternalNote);
        map.Put("reason", line.Reason);
        map.Put("duplicateOf", line.DuplicateOf);
        if (line.Changes.Count > 0)
        {
            map["changes"] = ItemValue.List(line.Changes.Select(Write));
        }

        return ItemValue.Map(map);
    }

    public static IssueEvent Read(AttributeValue value)
    {
        var map = value.M ?? throw new InvalidDataException("A history line isn't a map");
        return new IssueEvent
        {
            Id = map.Text("id"),
            At = map.Time("at"),
            Kind = map.Text("kind"),
            By = map.Text("by"),
            Role = map.Text("role"),
            Changes = [.. map.List("changes").Select(change => new FieldChange(change.M.Text("field"), change.M.TextOrNull("from"), change.M.TextOrNull("to")))],
            Comment = map.TextOrNull("comment"),
            InternalNote = map.TextOrNull("internalNote"),
            Reason = map.TextOrNull("reason"),
            DuplicateOf = map.TextOrNull("duplicateOf"),
        };
    }

    private static AttributeValue Write(FieldChange change)
    {
        var map = new Dictionary<string, AttributeValue> { ["field"] = ItemValue.Text(change.Field) };
        map.Put("from", change.From);
        map.Put("to", change.To);
        return ItemValue.Map(map);
    }
}
