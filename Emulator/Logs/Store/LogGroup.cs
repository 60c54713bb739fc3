using System.Text.Json.Serialization;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Store;

/// <summary>What is configured of a log group. Kept as one document.</summary>
internal sealed record LogGroup
{
    public required string Name { get; init; }

    /// <summary>When it was created, in milliseconds since 1970.</summary>
    public required long CreationTime { get; init; }

    public required string Region { get; init; }

    public required string AccountId { get; init; }

    public int? RetentionInDays { get; init; }

    public string? KmsKeyId { get; init; }

    public string LogGroupClass { get; init; } = "STANDARD";

    public bool DeletionProtection { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MetricFilterRecord> MetricFilters { get; init; } = [];

    public IReadOnlyList<SubscriptionFilterRecord> SubscriptionFilters { get; init; } = [];

    /// <summary>The ARN as policies and most answers have it.</summary>
    [JsonIgnore]
    public string Arn => $"{GroupArn}:*";

    /// <summary>The ARN without what stands for its streams.</summary>
    [JsonIgnore]
    public string GroupArn => $"arn:aws:logs:{Region}:{AccountId}:log-group:{Name}";

    /// <summary>The group with further tags, in the place of those with the same keys.</summary>
    /// <exception cref="AwsException"><c>TooManyTagsException</c>: these would be more than 50.</exception>
    public LogGroup Tagged(IReadOnlyDictionary<string, string> added)
    {
        var tags = new Dictionary<string, string>(Tags);
        foreach (var (key, value) in added)
        {
            tags[key] = value;
        }

        return tags.Count <= 50 ? this with { Tags = tags } : throw new AwsException("TooManyTagsException", "A resource can have no more than 50 tags.");
    }
}

/// <summary>A metric that is made of the events that match.</summary>
internal sealed record MetricFilterRecord(string Name, string Pattern, IReadOnlyList<MetricTransformationRecord> Transformations, long CreationTime);

/// <summary>A function that gets the events that match.</summary>
internal sealed record SubscriptionFilterRecord(string Name, string Pattern, string DestinationArn, string Distribution, long CreationTime);

/// <summary>A metric's name and where its values come from.</summary>
internal sealed record MetricTransformationRecord(
    string Name,
    string Namespace,
    string Value,
    double? DefaultValue,
    string? Unit,
    IReadOnlyDictionary<string, string>? Dimensions);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogGroup))]
[JsonSerializable(typeof(ResourcePolicy))]
internal sealed partial class LogGroupJson : JsonSerializerContext;
