using System.Text.Json.Nodes;
using CampusIssues.Emulator.Sqs.State;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>A message as a receiver gets it.</summary>
internal static class MessageAnswer
{
    /// <summary>Writes a message with those of its attributes that are asked for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="system">The names of SQS's own attributes, or <c>All</c>.</param>
    /// <param name="own">The names of the sender's attributes, with <c>.*</c> at the end for many, or <c>All</c>.</param>
    /// <param name="handle">Its receipt handle.</param>
    public static JsonObject Write(StoredMessage message, IReadOnlyCollection<string> system, IReadOnlyCollection<string> own, string handle)
    {
        var told = new JsonObject
        {
            ["MessageId"] = message.Id,
            ["ReceiptHandle"] = handle,
            ["MD5OfBody"] = MessageDigest.OfBody(message.Body),
            ["Body"] = message.Body,
        };
        var wanted = SystemAttributes.Of(message).Where(attribute => system.Contains("All") || system.Contains(attribute.Key)).ToArray();
        if (wanted.Length > 0)
        {
            told["Attributes"] = new JsonObject(wanted.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, attribute.Value)));
        }

        var attributes = message.Attributes.Where(attribute => own.Any(name => Fits(name, attribute.Key))).ToDictionary();
        if (attributes.Count > 0)
        {
            told["MessageAttributes"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Key, new JsonObject
            {
                [attribute.Value.IsBinary ? "BinaryValue" : "StringValue"] = attribute.Value.Value,
                ["DataType"] = attribute.Value.DataType,
            })));
            told["MD5OfMessageAttributes"] = MessageDigest.OfAttributes(attributes);
        }

        return told;
    }

    private static bool Fits(string wanted, string name) => wanted is "All" or ".*" || wanted == name || (wanted.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(wanted[..^1], StringComparison.Ordinal));
}
