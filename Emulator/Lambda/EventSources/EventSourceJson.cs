using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>A function's answer that names the records that failed.</summary>
internal sealed record BatchResponse(IReadOnlyList<BatchItemFailure?>? BatchItemFailures);

/// <summary>A record that failed.</summary>
internal sealed record BatchItemFailure(string? ItemIdentifier);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(BatchResponse))]
internal sealed partial class EventSourceJson : JsonSerializerContext;
