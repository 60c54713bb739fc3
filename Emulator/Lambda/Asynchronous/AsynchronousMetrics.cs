using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.Asynchronous;

/// <summary>What is told of events (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html#async-invocation-metrics).</summary>
internal sealed class AsynchronousMetrics(IMetrics? metrics = null)
{
    public void Received(string function) => Count("AsyncEventsReceived", function);

    public void Taken(QueuedEvent queued, DateTimeOffset now) => metrics?.Record(
        "AWS/Lambda", "AsyncEventAge", Math.Max(0, (now - queued.EnqueuedAt).TotalMilliseconds), "Milliseconds", ("FunctionName", queued.Function.Name));

    public void Dropped(string function) => Count("AsyncEventsDropped", function);

    public void DeadLetterFailed(string function) => Count("DeadLetterErrors", function);

    public void DestinationFailed(string function) => Count("DestinationDeliveryFailures", function);

    private void Count(string name, string function) => metrics?.Record("AWS/Lambda", name, 1, "Count", ("FunctionName", function));
}
