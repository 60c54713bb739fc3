using System.Collections.Concurrent;
using System.Diagnostics;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Support;

/// <summary>The emulator's spans that end while it lives, those of tests that run at the same time among them: tell yours by its trace.</summary>
internal sealed class EndedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public EndedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>A new trace, as a caller begins it.</summary>
    public static ActivityContext NewTrace() => new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    public static string TraceParent(ActivityContext context) => $"00-{context.TraceId.ToHexString()}-{context.SpanId.ToHexString()}-01";

    public IEnumerable<Activity> All => _ended;

    public Activity Single(ActivityTraceId trace, string name) => _ended.Single(span => span.TraceId == trace && span.DisplayName == name);

    public IEnumerable<string> Names(ActivityTraceId trace) => _ended.Where(span => span.TraceId == trace).Select(span => span.DisplayName);

    public void Dispose() => _listener.Dispose();
}
