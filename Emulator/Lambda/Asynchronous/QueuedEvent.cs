using System.Text.Json.Serialization;
using CampusIssues.Emulator.Lambda.Functions;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>An event that waits to be given to a function.</summary>
internal sealed record QueuedEvent
{
    /// <summary>The request id, the same in every attempt.</summary>
    public required string Id { get; init; }

    /// <summary>The function's ARN, with the qualifier where one was named.</summary>
    public required string FunctionArn { get; init; }

    public required byte[] Payload { get; init; }

    public string? TraceHeader { get; init; }

    public string? ClientContext { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>How often the function failed on it.</summary>
    public int Attempts { get; init; }

    [JsonIgnore]
    public FunctionReference Function => FunctionReference.Parse(FunctionArn);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QueuedEvent))]
internal sealed partial class QueuedEventJson : JsonSerializerContext;
