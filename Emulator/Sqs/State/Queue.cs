using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.State;

/// <summary>A queue.</summary>
internal sealed record Queue(string Name, string Region, DateTimeOffset CreatedAt)
{
    /// <summary>What was set, by SQS's names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset ModifiedAt { get; init; } = CreatedAt;

    [JsonIgnore]
    public string Arn => $"arn:aws:sqs:{Region}:{Caller.DefaultAccountId}:{Name}";

    [JsonIgnore]
    public string Key => $"{Region}/{Name}";

    [JsonIgnore]
    public bool IsFifo => Attributes.GetValueOrDefault("FifoQueue") == "true";

    public int Number(string attribute) => int.Parse(Attributes.GetValueOrDefault(attribute) ?? QueueAttributes.Defaults[attribute], CultureInfo.InvariantCulture);

    /// <summary>The dead-letter queue's ARN and after how many receives; null without one.</summary>
    public (string Arn, int MaxReceiveCount)? DeadLetters() =>
        Attributes.TryGetValue("RedrivePolicy", out var policy) && policy.Length > 0 && JsonNode.Parse(policy) is JsonObject redrive && redrive["deadLetterTargetArn"] is { } arn
            ? (arn.ToString(), int.Parse(redrive["maxReceiveCount"]?.ToString() ?? "10", CultureInfo.InvariantCulture))
            : null;
}

/// <summary>A message in a queue.</summary>
internal sealed record StoredMessage(string Id, string Body, DateTimeOffset SentAt, DateTimeOffset VisibleAt)
{
    public int ReceiveCount { get; init; }

    public DateTimeOffset? FirstReceivedAt { get; init; }

    /// <summary>Where it is in its queue's order.</summary>
    public long Sequence { get; init; }

    public IReadOnlyDictionary<string, MessageAttribute> Attributes { get; init; } = new Dictionary<string, MessageAttribute>();

    /// <summary>The group in which messages keep their order; null where the sender named none.</summary>
    public string? GroupId { get; init; }

    /// <summary>What tells a message that is sent again in a FIFO queue.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>The queue that gave it up, where it is in a dead-letter queue.</summary>
    public string? DeadLetterSourceArn { get; init; }

    public string SenderId { get; init; } = Caller.DefaultAccountId;

    public string? TraceHeader { get; init; }
}

/// <summary>An attribute that a sender gave a message.</summary>
/// <param name="DataType">String, Number or Binary, with a label of the sender's own.</param>
/// <param name="Value">The text, or base64.</param>
internal sealed record MessageAttribute(string DataType, string Value)
{
    [JsonIgnore]
    public bool IsBinary => DataType.StartsWith("Binary", StringComparison.Ordinal);
}
