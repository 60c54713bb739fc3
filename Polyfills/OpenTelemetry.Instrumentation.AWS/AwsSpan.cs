using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Tracing;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>A span of the AWS SDK: an activity, or nothing where nobody listens.</summary>
internal sealed class AwsSpan : TraceSpan
{
    private readonly Activity? _activity;

    public AwsSpan(string name, Activity? activity)
    {
        Name = name;
        _activity = activity;
    }

    public override void EmitEvent(string name, Attributes attributes) =>
        _activity?.AddEvent(new ActivityEvent(name, tags: [.. Tags(attributes)]));

    public override void SetAttribute(string key, object value) => _activity?.SetTag(key, value);

    public override void SetStatus(SpanStatus status) => _activity?.SetStatus(status switch
    {
        SpanStatus.OK => ActivityStatusCode.Ok,
        SpanStatus.ERROR => ActivityStatusCode.Error,
        _ => ActivityStatusCode.Unset,
    });

    /// <summary>The SDK tells of a failed call only here: it leaves the status unset.</summary>
    public override void RecordException(Exception exception, Attributes attributes)
    {
        if (_activity is null)
        {
            return;
        }

        _activity.AddException(exception, [.. Tags(attributes)]);
        _activity.SetTag("error.type", (exception as AmazonServiceException)?.ErrorCode ?? exception.GetType().FullName);
        _activity.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    public override void End() => _activity?.Stop();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _activity?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Tags(Attributes? attributes) =>
        attributes?.AllAttributes.Select(static tag => KeyValuePair.Create(tag.Key, (object?)tag.Value)) ?? [];
}
