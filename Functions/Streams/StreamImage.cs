using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using CampusIssues.Functions.Issues;

namespace CampusIssues.Functions.Streams;

/// <summary>Reads the images of a stream record as issues.</summary>
internal static class StreamImage
{
    /// <exception cref="InvalidDataException">It is no issue.</exception>
    /// <exception cref="FormatException">A number or time in it is none.</exception>
    public static Issue? Read(Dictionary<string, DynamoDBEvent.AttributeValue>? image) =>
        image is { Count: > 0 } ? IssueItem.Read(Item(image)) : null;

    private static Dictionary<string, AttributeValue> Item(Dictionary<string, DynamoDBEvent.AttributeValue> image) =>
        image.ToDictionary(attribute => attribute.Key, attribute => Value(attribute.Value));

    private static AttributeValue Value(DynamoDBEvent.AttributeValue value) => value switch
    {
        { S: { } text } => new AttributeValue { S = text },
        { N: { } number } => new AttributeValue { N = number },
        { M: { } map } => new AttributeValue { M = Item(map) },
        { L: { } list } => new AttributeValue { L = [.. list.Select(Value)] },
        _ => new AttributeValue { NULL = true },
    };
}
