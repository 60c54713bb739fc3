using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Streams;

/// <summary>
/// A function on the table's stream. It answers with the first record that failed, from which Lambda goes on; a record that
/// nobody will ever be able to read is parked, so that it doesn't hold up those behind it.
/// </summary>
internal sealed class StreamFunction(IStreamHandler handler, ParkedRecords parked, Invocation invocation, ILogger log) : IFunction
{
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(2);

    public LambdaBootstrapBuilder Bootstrap() =>
        LambdaBootstrapBuilder.Create<DynamoDBEvent, StreamsEventResponse>(FunctionTelemetry.Around<DynamoDBEvent, StreamsEventResponse>(HandleAsync), new SourceGeneratorLambdaJsonSerializer<WireJson>());

    public async Task<StreamsEventResponse> HandleAsync(DynamoDBEvent? batch, ILambdaContext context)
    {
        invocation.Begin(context, context.AwsRequestId);
        using var deadline = new CancellationTokenSource(Deadline.Of(context, Reserve));
        var failures = new List<StreamsEventResponse.BatchItemFailure>();
        foreach (var record in batch?.Records ?? [])
        {
            if (!await TryAsync(record, deadline.Token))
            {
                failures.Add(new StreamsEventResponse.BatchItemFailure { ItemIdentifier = record.Dynamodb?.SequenceNumber ?? "" });
                break;
            }
        }

        return new StreamsEventResponse { BatchItemFailures = failures };
    }

    private async Task<bool> TryAsync(DynamoDBEvent.DynamodbStreamRecord record, CancellationToken cancellationToken)
    {
        try
        {
            if (await ReadAsync(record, cancellationToken) is { } change)
            {
                await handler.HandleAsync(change, cancellationToken);
            }

            return true;
        }
        catch (Exception failure)
        {
            log.RecordFailed(failure, record.EventID ?? "");
            return false;
        }
    }

    /// <summary>The change; null where the record was parked.</summary>
    private async Task<IssueChange?> ReadAsync(DynamoDBEvent.DynamodbStreamRecord record, CancellationToken cancellationToken)
    {
        try
        {
            return new IssueChange(record.EventID, StreamImage.Read(record.Dynamodb.OldImage), StreamImage.Read(record.Dynamodb.NewImage));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or FormatException or OverflowException or NullReferenceException or ArgumentException)
        {
            await parked.ParkAsync(handler.Name, record, unreadable.Message, cancellationToken);
            log.RecordParked(unreadable, record.EventID ?? "");
            return null;
        }
    }
}
