using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// Tells a queue or a topic of records that were given up
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html).
/// </summary>
internal sealed class FailureDestination(TimeProvider time, ILogger<FailureDestination> logger, IQueues? queues = null, ITopics? topics = null)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private static readonly Dictionary<string, string> NoAttributes = [];

    public async Task SendAsync(
        EventSourceMapping mapping,
        string streamArn,
        StreamBatch batch,
        string condition,
        InvocationResult? result,
        CancellationToken cancellationToken)
    {
        if (mapping.OnFailureDestination is not { } arn)
        {
            return;
        }

        var message = Encoding.UTF8.GetString(Describe(mapping, streamArn, batch, condition, result).Span);
        try
        {
            await (Arn.TryParse(arn)?.Service switch
            {
                "sqs" when queues is not null => queues.SendAsync(arn, message, NoAttributes, cancellationToken),
                "sns" when topics is not null => topics.PublishAsync(arn, null, message, cancellationToken),
                _ => throw new AwsException("InvalidDestination", $"No service here takes {arn}."),
            });
        }
        catch (AwsException refused)
        {
            logger.DestinationRefused(arn, refused.Message);
        }
    }

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
