using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.Publishing;

/// <summary>A message that a caller wants published, as it was given.</summary>
/// <param name="Message">What it says; a JSON object by protocol where <see cref="Structure"/> is <c>json</c>.</param>
internal sealed record MessageDraft(string Message)
{
    public string? Subject { get; init; }

    public string? Structure { get; init; }

    /// <summary>What a service says to mailboxes instead; null where that is the same.</summary>
    public string? MailText { get; init; }

    public IReadOnlyDictionary<string, MessageAttributeValue> Attributes { get; init; } = new Dictionary<string, MessageAttributeValue>();

    public string? GroupId { get; init; }

    public string? DeduplicationId { get; init; }

    /// <summary>How long it is, with its attributes, in bytes.</summary>
    public int Size => Encoding.UTF8.GetByteCount(Message)
        + Attributes.Sum(attribute => Encoding.UTF8.GetByteCount(attribute.Key) + attribute.Value.DataType.Length + Encoding.UTF8.GetByteCount(attribute.Value.Value));

    /// <summary>Refuses what no topic takes.</summary>
    public void Check()
    {
        if (Subject is not null && (Subject.Length is 0 or > SnsLimits.SubjectLength || Subject.Any(char.IsControl)))
        {
            throw SnsErrors.Invalid("Subject");
        }

        if (Message.Length == 0)
        {
            throw SnsErrors.Invalid("Empty message");
        }

        MessageAttributes.Check(Attributes);
        if (Size > SnsLimits.MessageBytes)
        {
            throw SnsErrors.Invalid("Message too long");
        }

        if (Structure is not null and not "json")
        {
            throw SnsErrors.Invalid("Message Structure - Invalid message structure parameter");
        }

        ByProtocol();
    }

    /// <summary>Refuses what this topic doesn't take.</summary>
    public void CheckFor(Topic topic)
    {
        if (!topic.IsFifo)
        {
            if (DeduplicationId is not null)
            {
                throw SnsErrors.Invalid("MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type");
            }

            return;
        }

        if (string.IsNullOrEmpty(GroupId))
        {
            throw SnsErrors.Invalid("The MessageGroupId parameter is required for FIFO topics");
        }

        if (string.IsNullOrEmpty(DeduplicationId) && topic.Attributes.GetValueOrDefault("ContentBasedDeduplication") != "true")
        {
            throw SnsErrors.Invalid("The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly");
        }
    }

    public Publication Publish(DateTimeOffset at)
    {
        var texts = ByProtocol();
        return new Publication(Guid.NewGuid().ToString(), texts.GetValueOrDefault("default") ?? Message, at)
        {
            Subject = Subject,
            ByProtocol = texts,
            Attributes = Attributes,
            GroupId = GroupId,
            TraceHeader = Activity.Current is { } span ? Wire.TraceHeader.Format(span.Context) : null,
            DeduplicationId = DeduplicationId ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Message))),
        };
    }

    /// <summary>The texts by protocol; empty where there is one for all.</summary>
    private Dictionary<string, string> ByProtocol()
    {
        if (Structure != "json")
        {
            return MailText is null ? [] : new() { ["email"] = MailText };
        }

        try
        {
            var texts = (JsonNode.Parse(Message) as JsonObject ?? throw Unparsed())
                .Where(text => text.Value?.GetValueKind() == JsonValueKind.String)
                .ToDictionary(text => text.Key, text => text.Value!.GetValue<string>());
            return texts.ContainsKey("default") ? texts : throw SnsErrors.Invalid("Message Structure - No default entry in JSON message body");
        }
        catch (Exception unread) when (unread is JsonException or ArgumentException)
        {
            throw Unparsed();
        }
    }

    private static AwsException Unparsed() => SnsErrors.Invalid("Message Structure - JSON message body failed to parse");
}
