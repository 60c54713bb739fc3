using System.Text.Json;
using System.Threading.Channels;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Storage;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>The events of asynchronous invocations. One that was accepted outlives the emulator.</summary>
internal sealed class EventQueue
{
    private const string Collection = "lambda.events";
    private readonly Channel<QueuedEvent> _arrivals = Channel.CreateUnbounded<QueuedEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IDocumentStore _documents;
    private readonly TimeProvider _time;
    private readonly AsynchronousMetrics _metrics;

    public EventQueue(IDocumentStore documents, AsynchronousMetrics metrics, TimeProvider time)
    {
        _documents = documents;
        _time = time;
        _metrics = metrics;
        foreach (var (_, json) in documents.List(Collection))
        {
            _arrivals.Writer.TryWrite(JsonSerializer.Deserialize(json.Span, QueuedEventJson.Default.QueuedEvent)!);
        }
    }

    /// <summary>The events that came, and at a start those that were left.</summary>
    public ChannelReader<QueuedEvent> Arrivals => _arrivals.Reader;

    public void Add(Invocation invocation, FunctionReference function, string requestId)
    {
        var queued = new QueuedEvent
        {
            Id = requestId,
            FunctionArn = function.QualifiedArn,
            Payload = invocation.Payload.IsEmpty ? "{}"u8.ToArray() : invocation.Payload.ToArray(),
            TraceHeader = invocation.TraceHeader ?? (System.Diagnostics.Activity.Current is { } activity ? TraceHeader.Format(activity.Context) : null),
            ClientContext = invocation.ClientContext,
            EnqueuedAt = _time.GetUtcNow(),
        };
        Put(queued);
        _metrics.Received(function.Name);
        _arrivals.Writer.TryWrite(queued);
    }

    /// <summary>Keeps what has changed of an event.</summary>
    public void Put(QueuedEvent queued) =>
        _documents.Put(Collection, queued.Id, JsonSerializer.SerializeToUtf8Bytes(queued, QueuedEventJson.Default.QueuedEvent));

    /// <summary>An event was dealt with.</summary>
    public void Remove(QueuedEvent queued) => _documents.Delete(Collection, queued.Id);
}
