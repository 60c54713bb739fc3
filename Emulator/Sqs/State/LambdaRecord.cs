using System.Text;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>A message as a Lambda event has it (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).</summary>
internal static class LambdaRecord
{
    public static ReadOnlyMemory<byte> Write(Queue queue, StoredMessage message)
    {
        var record = new JsonObject
        {
            ["messageId"] = message.Id,
            ["receiptHandle"] = ReceiptHandle.Of(message),
            ["body"] = message.Body,
            ["attributes"] = new JsonObject(SystemAttributes.Of(message).Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, attribute.Value))),
            ["messageAttributes"] = new JsonObject(message.Attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, new JsonObject
            {
                [attribute.Value.IsBinary ? "binaryValue" : "stringValue"] = attribute.Value.Value,
                ["stringListValues"] = new JsonArray(),
                ["binaryListValues"] = new JsonArray(),
                ["dataType"] = attribute.Value.DataType,
            }))),
            ["md5OfBody"] = MessageDigest.OfBody(message.Body),
            ["eventSource"] = "aws:sqs",
            ["eventSourceARN"] = queue.Arn,
            ["awsRegion"] = queue.Region,
        };
        return Encoding.UTF8.GetBytes(record.ToJsonString());
    }
}
