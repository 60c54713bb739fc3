using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using CampusIssues.Functions.Issues;

namespace CampusIssues.UnitTests.Functions.Support;

/// <summary>Batches as the table's stream gives them.</summary>
internal static class StreamBatch
{
    public static DynamoDBEvent Of(params DynamoDBEvent.DynamodbStreamRecord[] records) => new() { Records = records };

    public static DynamoDBEvent.DynamodbStreamRecord Record(Issue? before, Issue? after, string eventId = "e1") => new()
    {
        EventID = eventId,
        EventName = before is null ? "INSERT" : after is null ? "REMOVE" : "MODIFY",
        Dynamodb = new()
        {
            SequenceNumber = "seq-" + eventId,
            Keys = new() { ["issueId"] = new() { S = (after ?? before)!.IssueId } },
            OldImage = Image(before),
            NewImage = Image(after),
        },
    };

    private static Dictionary<string, DynamoDBEvent.AttributeValue> Image(Issue? issue) => issue is null ? [] : Map(IssueItem.Write(issue));

    private static Dictionary<string, DynamoDBEvent.AttributeValue> Map(Dictionary<string, AttributeValue> item) =>
        item.ToDictionary(entry => entry.Key, entry => Value(entry.Value));

    private static DynamoDBEvent.AttributeValue Value(AttributeValue value) => new()
    {
        S = value.S,
        N = value.N,
        L = value.L?.Select(Value).ToList(),
        M = value.M is null ? null : Map(value.M),
    };
}
