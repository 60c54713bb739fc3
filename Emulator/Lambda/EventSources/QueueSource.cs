using System.Buffers;
using System.Text.Json;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// Reads a queue for one mapping. Messages that were dealt with are deleted; the others come again when their visibility
/// timeout is over (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
/// </summary>
internal sealed class QueueSource(EventSourceMapping mapping, IQueues queues, IFunctions functions, TimeProvider time, ILogger logger, ExecutionRole? role = null)
{
    /// <summary>How many batches are at the function at a time, as Lambda begins with.</summary>
    private const int Pollers = 5;

    /// <summary>The most that a queue gives at a time.</summary>
    private const int MostReceived = 10;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private readonly EventFilter _filter = new(mapping.FilterPatterns);

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Pollers).Select(_ => PollAsync(cancellationToken)));

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var queue = mapping.EventSourceArn!;
        while (true)
        {
            if (!queues.Exists(queue) || role?.MayRead(mapping.FunctionName, queue) == false)
            {
                await Task.Delay(LookAgain, time, cancellationToken);
                continue;
            }

            var messages = await ReceiveAsync(queue, cancellationToken);
            var wanted = messages.Where(message => _filter.Matches(Filterable(message.Json))).ToArray();
            var unwanted = messages.Except(wanted).Select(message => message.ReceiptHandle).ToArray();
            var done = wanted.Length == 0 ? [] : await ProcessAsync(wanted, cancellationToken);
            if (unwanted.Length + done.Count > 0)
            {
                await queues.DeleteAsync(queue, [.. unwanted, .. done], cancellationToken);
            }
        }
    }

    /// <summary>A batch: what is there, or what comes within the batching window.</summary>
    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(string queue, CancellationToken cancellationToken)
    {
        var messages = new List<QueueMessage>(await queues.ReceiveAsync(queue, Math.Min(mapping.BatchSize, MostReceived), cancellationToken));
        if (mapping.MaximumBatchingWindowInSeconds == 0)
        {
            return messages;
        }

        using var window = new CancellationTokenSource(TimeSpan.FromSeconds(mapping.MaximumBatchingWindowInSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            while (messages.Count < mapping.BatchSize)
            {
                messages.AddRange(await queues.ReceiveAsync(queue, Math.Min(mapping.BatchSize - messages.Count, MostReceived), either.Token));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The window is over.
        }

        return messages;
    }

    /// <summary>Invokes the function; the receipt handles of what was dealt with.</summary>
    private async Task<IReadOnlyList<string>> ProcessAsync(IReadOnlyList<QueueMessage> messages, CancellationToken cancellationToken)
    {
        using var span = BatchSpan.Start(mapping, messages);
        try
        {
            var result = await functions.InvokeAsync(new Invocation(mapping.FunctionArn, Write(messages)), cancellationToken);
            if (result.FunctionError is not null)
            {
                logger.BatchFailed(mapping.FunctionName, messages.Count, "the function failed");
                return [];
            }

            var failed = mapping.ReportsFailures ? BatchFailures.Read(result.Payload.Span, [.. messages.Select(message => message.MessageId)]) : [];
            return [.. messages.Where((_, index) => !failed.Contains(index)).Select(message => message.ReceiptHandle)];
        }
        catch (AwsException refused)
        {
            logger.BatchFailed(mapping.FunctionName, messages.Count, refused.Code);
            return [];
        }
    }

    private static ReadOnlyMemory<byte> Write(IReadOnlyList<QueueMessage> messages)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("{\"Records\":["u8);
        for (var index = 0; index < messages.Count; index++)
        {
            output.Write(index > 0 ? ","u8 : ""u8);
            output.Write(messages[index].Json.Span);
        }

        output.Write("]}"u8);
        return output.WrittenMemory;
    }

    /// <summary>A filter sees a body that is JSON as JSON.</summary>
    private static ReadOnlyMemory<byte> Filterable(ReadOnlyMemory<byte> record)
    {
        var message = System.Text.Json.Nodes.JsonNode.Parse(record.Span)!.AsObject();
        try
        {
            message["body"] = System.Text.Json.Nodes.JsonNode.Parse(message["body"]!.GetValue<string>());
        }
        catch (JsonException)
        {
            return record;
        }

        return System.Text.Encoding.UTF8.GetBytes(message.ToJsonString());
    }
}
