using System.Diagnostics;
using System.Text.Json;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// The span of a batch of messages at its function (https://opentelemetry.io/docs/specs/semconv/messaging/sqs/): in the trace of its
/// messages where all are of one, else in one of its own, linked to each message's.
/// </summary>
internal static class BatchSpan
{
    public static Activity? Start(EventSourceMapping mapping, IReadOnlyList<QueueMessage> messages)
    {
        if (!Telemetry.Source.HasListeners())
        {
            return null;
        }

        // arn:aws:sqs:us-east-1:000000000000:NAME
        var queue = mapping.EventSourceArn!.Split(':')[^1];
        ActivityContext[] origins = [.. messages.Select(message => Origin(message.Json)).Where(context => context != default).Distinct()];
        return Telemetry.Source.StartActivity(
            ActivityKind.Consumer,
            origins.Length == 1 ? origins[0] : default,
            links: origins.Select(origin => new ActivityLink(origin)),
            name: $"process {queue}")
            ?.SetTag(Telemetry.ServiceKey, "Lambda")
            .SetTag("messaging.system", "aws_sqs")
            .SetTag("messaging.destination.name", queue)
            .SetTag("messaging.operation.name", "process")
            .SetTag("messaging.operation.type", "process")
            .SetTag("messaging.consumer.group.name", mapping.FunctionName)
            .SetTag("messaging.batch.message_count", messages.Count)
            .SetTag("faas.trigger", "pubsub");
    }

    /// <summary>The trace that a record's <c>AWSTraceHeader</c> names.</summary>
    private static ActivityContext Origin(ReadOnlyMemory<byte> record)
    {
        using var message = JsonDocument.Parse(record);
        return message.RootElement.TryGetProperty("attributes", out var attributes) && attributes.TryGetProperty("AWSTraceHeader", out var header)
            ? TraceHeader.Parse(header.GetString())
            : default;
    }
}
