using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Logs.Subscriptions;

/// <summary>What a function gets: zipped JSON in base64.</summary>
internal sealed record SubscriptionPayload(SubscriptionData Awslogs);

internal sealed record SubscriptionData(string Data);

/// <summary>What is in it (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html#LambdaFunctionExample).</summary>
internal sealed record SubscriptionMessage(
    string MessageType,
    string Owner,
    string LogGroup,
    string LogStream,
    IReadOnlyList<string> SubscriptionFilters,
    IReadOnlyList<SubscribedEvent> LogEvents);

internal sealed record SubscribedEvent(string Id, long Timestamp, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SubscriptionPayload))]
[JsonSerializable(typeof(SubscriptionMessage))]
internal sealed partial class SubscriptionJson : JsonSerializerContext;
