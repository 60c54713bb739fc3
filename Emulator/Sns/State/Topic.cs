using System.Text.Json.Serialization;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sns.State;

/// <summary>A topic.</summary>
internal sealed record Topic(string Name, string Region, DateTimeOffset CreatedAt)
{
    /// <summary>What was set, by SNS's names.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>How many of its subscriptions were deleted.</summary>
    public int DeletedSubscriptions { get; init; }

    [JsonIgnore]
    public string Arn => $"arn:aws:sns:{Region}:{Caller.DefaultAccountId}:{Name}";

    [JsonIgnore]
    public string Key => $"{Region}/{Name}";

    [JsonIgnore]
    public bool IsFifo => Attributes.GetValueOrDefault("FifoTopic") == "true";

    /// <summary>The policy that was set, or the one that every topic begins with.</summary>
    [JsonIgnore]
    public string Policy => Attributes.GetValueOrDefault("Policy") is { Length: > 0 } policy ? policy : TopicPolicyText.DefaultOf(Arn);

    public Topic With(string attribute, string value) => this with
    {
        Attributes = Attributes.Where(old => old.Key != attribute).Append(new(attribute, value)).ToDictionary(),
    };
}
