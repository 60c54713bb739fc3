using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Logs.Subscriptions;

/// <summary>
/// Gives functions the events that match (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html). Functions
/// are found when they are first needed: they write logs themselves.
/// </summary>
internal sealed class LogSubscriptions(LogGroups groups, IServiceProvider services, ILogger<LogSubscriptions> log)
{
    private readonly ConcurrentDictionary<string, FilterPattern> _patterns = new(StringComparer.Ordinal);
    private long _sequence;

    /// <summary>Sends what matches on its way; nobody waits for it.</summary>
    public void Deliver(IReadOnlyList<LogBatch> batches)
    {
        foreach (var batch in batches)
        {
            if (groups.Find(batch.Group) is { SubscriptionFilters.Count: > 0 } group)
            {
                foreach (var filter in group.SubscriptionFilters)
                {
                    var pattern = _patterns.GetOrAdd(filter.Pattern, FilterPattern.Parse);
                    var events = batch.Lines.Where(line => pattern.Matches(line.Message)).Select(Event).ToArray();
                    _ = events.Length == 0 ? Task.CompletedTask : DeliverAsync(group, batch.Stream, filter, events);
                }
            }
        }
    }

    /// <summary>Refuses a filter whose function isn't there, or doesn't let Logs invoke it.</summary>
    public async ValueTask CheckAsync(LogGroup group, SubscriptionFilterRecord filter, CancellationToken cancellationToken)
    {
        try
        {
            await InvokeAsync(group, filter, "{}"u8.ToArray(), InvocationType.DryRun, cancellationToken);
        }
        catch (AwsException)
        {
            throw LogsErrors.InvalidParameter("Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.");
        }
    }

    private SubscribedEvent Event(LogLine line) =>
        new(Interlocked.Increment(ref _sequence).ToString("D56", CultureInfo.InvariantCulture), line.Timestamp.ToUnixTimeMilliseconds(), line.Message);

    private async Task DeliverAsync(LogGroup group, string stream, SubscriptionFilterRecord filter, SubscribedEvent[] events)
    {
        try
        {
            var message = new SubscriptionMessage("DATA_MESSAGE", group.AccountId, group.Name, stream, [filter.Name], events);
            var payload = new SubscriptionPayload(new(Convert.ToBase64String(Zip(JsonSerializer.SerializeToUtf8Bytes(message, SubscriptionJson.Default.SubscriptionMessage)))));
            await InvokeAsync(group, filter, JsonSerializer.SerializeToUtf8Bytes(payload, SubscriptionJson.Default.SubscriptionPayload), InvocationType.Event, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.SubscriptionFailed(filter.Name, group.Name, failure.Message);
        }
    }

    private Task<InvocationResult> InvokeAsync(LogGroup group, SubscriptionFilterRecord filter, byte[] payload, InvocationType type, CancellationToken cancellationToken) =>
        services.GetRequiredService<IFunctions>().InvokeAsync(
            new Invocation(filter.DestinationArn, payload) { Type = type, Service = new InvokingService("logs.amazonaws.com", group.Arn) }, cancellationToken);

    private static byte[] Zip(byte[] json)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(json);
        }

        return zipped.ToArray();
    }
}
