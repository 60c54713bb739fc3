using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>A subscription to a topic.</summary>
/// <param name="Arn">The topic's ARN, and an id.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Protocol">e.g. <c>email</c>, <c>sqs</c>.</param>
/// <param name="Endpoint">The address, URL or ARN.</param>
/// <param name="Principal">The ARN of who subscribed it.</param>
/// <param name="Token">What confirms it.</param>
internal sealed record Subscription(string Arn, string TopicArn, string Protocol, string Endpoint, string Principal, string Token)
{
    /// <summary>What was set, by SNS's names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether its receiver has yet to confirm it.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether it was ended by a link, so that its token brings it back.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether who confirmed it signed.</summary>
    public bool WasAuthenticated { get; init; }

    /// <summary>Whether only who signs may end it.</summary>
    public bool NeedsAuthentication { get; init; }

    [JsonIgnore]
    public bool IsRaw => Attributes.GetValueOrDefault("RawMessageDelivery") == "true";

    [JsonIgnore]
    public bool IsPosted => Protocol is "http" or "https";

    [JsonIgnore]
    public string? DeadLetterArn => Attributes.GetValueOrDefault("RedrivePolicy") is { Length: > 0 } policy ? JsonNode.Parse(policy)?["deadLetterTargetArn"]?.ToString() : null;
}
