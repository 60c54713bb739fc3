using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// Tells a queue or a topic of records that were given up
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html).
/// </summary>
internal sealed class FailureDestination(Destinations destinations, TimeProvider time)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public Task SendAsync(
        EventSourceMapping mapping,
        string streamArn,
        StreamBatch batch,
        string condition,
        InvocationResult? result,
        CancellationToken cancellationToken) => mapping.OnFailureDestination is { } arn
            ? destinations.SendAsync(mapping.FunctionName, arn, Describe(mapping, streamArn, batch, condition, result), cancellationToken)
            : Task.CompletedTask;

    private ReadOnlyMemory<byte> Describe(EventSourceMapping mapping, string streamArn, StreamBatch batch, string condition, InvocationResult? result)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartObject("requestContext");
        json.WriteString("requestId", RequestIds.NewUuid());
        json.WriteString("functionArn", mapping.FunctionArn);
        json.WriteString("condition", condition);
        json.WriteNumber("approximateInvokeCount", batch.Attempts);
        json.WriteEndObject();
        if (result is not null)
        {
            json.WriteStartObject("responseContext");
            json.WriteNumber("statusCode", result.StatusCode);
            json.WriteString("executedVersion", result.ExecutedVersion);
            json.WriteString("functionError", result.FunctionError);
            json.WriteEndObject();
        }

        json.WriteString("version", "1.0");
        json.WriteString("timestamp", Text(time.GetUtcNow()));
        json.WriteStartObject("DDBStreamBatchInfo");
        json.WriteString("shardId", "shardId-00000000000000000000-00000000");
        json.WriteString("startSequenceNumber", StreamEvent.SequenceNumber(batch.Records[0]));
        json.WriteString("endSequenceNumber", StreamEvent.SequenceNumber(batch.Records[^1]));
        json.WriteString("approximateArrivalOfFirstRecord", Text(batch.Records[0].CreatedAt));
        json.WriteString("approximateArrivalOfLastRecord", Text(batch.Records[^1].CreatedAt));
        json.WriteNumber("batchSize", batch.Records.Count);
        json.WriteString("streamArn", streamArn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
