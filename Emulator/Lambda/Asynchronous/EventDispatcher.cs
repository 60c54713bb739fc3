using CampusIssues.Emulator.Lambda.Environments;
using CampusIssues.Emulator.Lambda.Execution;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>
/// Gives queued events to their functions: two retries after an error, patience under throttling, and at the end the
/// dead-letter queue and the destinations (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html).
/// </summary>
internal sealed class EventDispatcher(
    EventQueue queue,
    Invoker invoker,
    FunctionStore functions,
    Destinations destinations,
    EnvironmentLifetimes lifetimes,
    AsynchronousMetrics metrics,
    TimeProvider time,
    ILogger<EventDispatcher> logger) : BackgroundService
{
    private const int DefaultRetries = 2;
    private static readonly TimeSpan DefaultAge = TimeSpan.FromHours(6);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var queued in queue.Arrivals.ReadAllAsync(stoppingToken))
            {
                _ = DispatchAsync(queued, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task DispatchAsync(QueuedEvent queued, CancellationToken cancellationToken)
    {
        try
        {
            var (condition, last, result) = await TryAsync(queued, cancellationToken);
            await FinishAsync(last, condition, result, cancellationToken);
            queue.Remove(last);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It stays in the queue for the next start.
        }
        catch (AwsException refused)
        {
            logger.EventDropped(queued.FunctionArn, refused.Message);
            queue.Remove(queued);
        }
    }

    private async Task<(string Condition, QueuedEvent Last, InvocationResult? Result)> TryAsync(QueuedEvent queued, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds(1);
        InvocationResult? result = null;
        while (true)
        {
            var config = Config(queued);
            var maxAge = config?.MaximumEventAgeInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultAge;
            if (time.GetUtcNow() - queued.EnqueuedAt > maxAge)
            {
                return ("EventAgeExceeded", queued, result);
            }

            try
            {
                metrics.Taken(queued, time.GetUtcNow());
                result = await invoker.InvokeAsync(Invocation(queued), queued.Id, false, cancellationToken);
            }
            catch (AwsException throttled) when (throttled.StatusCode == 429)
            {
                await Task.Delay(patience, time, cancellationToken);
                patience = patience * 2 < LongestPatience ? patience * 2 : LongestPatience;
                continue;
            }

            if (result.FunctionError is null)
            {
                return ("Success", queued, result);
            }

            queued = queued with { Attempts = queued.Attempts + 1 };
            if (queued.Attempts > (config?.MaximumRetryAttempts ?? DefaultRetries))
            {
                return ("RetriesExhausted", queued, result);
            }

            queue.Put(queued);
            await Task.Delay(lifetimes.RetryDelay * queued.Attempts, time, cancellationToken);
        }
    }

    private static Invocation Invocation(QueuedEvent queued) => new(queued.FunctionArn, queued.Payload)
    {
        TraceHeader = queued.TraceHeader,
        ClientContext = queued.ClientContext,
    };

    private EventInvokeRecord? Config(QueuedEvent queued)
    {
        var qualifier = queued.Function.Qualifier ?? FunctionReference.Latest;
        return functions.Find(queued.Function.Name)?.EventInvokeConfigs.FirstOrDefault(config => config.Qualifier == qualifier);
    }

    private async Task FinishAsync(QueuedEvent queued, string condition, InvocationResult? result, CancellationToken cancellationToken)
    {
        var config = Config(queued);
        var succeeded = condition == "Success";
        if ((succeeded ? config?.OnSuccess : config?.OnFailure) is { Length: > 0 } destination)
        {
            if (!await destinations.SendAsync(queued.Function.Name, destination, EventRecord.Write(queued, condition, result, time.GetUtcNow()), cancellationToken))
            {
                metrics.DestinationFailed(queued.Function.Name);
            }
        }

        if (!succeeded && functions.Find(queued.Function.Name)?.Find(queued.Function.Qualifier)?.DeadLetterTargetArn is { Length: > 0 } deadLetters)
        {
            var attributes = new Dictionary<string, string>
            {
                ["RequestID"] = queued.Id,
                ["ErrorCode"] = (result?.StatusCode ?? 500).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["ErrorMessage"] = ErrorMessage(result),
            };
            if (!await destinations.SendAsync(queued.Function.Name, deadLetters, queued.Payload, cancellationToken, attributes))
            {
                metrics.DeadLetterFailed(queued.Function.Name);
            }
        }

        if (!succeeded)
        {
            metrics.Dropped(queued.Function.Name);
            logger.EventGivenUp(queued.FunctionArn, condition);
        }
    }

    private static string ErrorMessage(InvocationResult? result)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(result?.Payload ?? default);
            return json.RootElement.TryGetProperty("errorMessage", out var message) ? message.ToString() : "";
        }
        catch (Exception malformed) when (malformed is System.Text.Json.JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
