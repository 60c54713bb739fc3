using System.Diagnostics;
using CampusIssues.Functions.Logging;
using OpenTelemetry;

namespace CampusIssues.Functions.Telemetry;

/// <summary>
/// Takes mail addresses out of what a span tells of the call that failed: its status and the attributes that the AWS SDK writes. Events
/// can't be changed once they are there, so that exceptions are told without addresses to begin with.
/// </summary>
internal sealed class HiddenSpanAddresses : BaseProcessor<Activity>
{
    private static readonly string[] OfExceptions = ["exception.message", "exception.stacktrace"];

    private readonly ActivityListener _listener = new() { ShouldListenTo = static source => source.Name.StartsWith("AWSSDK.", StringComparison.Ordinal), ExceptionRecorder = Record };

    public HiddenSpanAddresses() => ActivitySource.AddActivityListener(_listener);

    public override void OnEnd(Activity data)
    {
        if (data.Status != ActivityStatusCode.Error)
        {
            return;
        }

        if (data.StatusDescription is { } description)
        {
            data.SetStatus(data.Status, Addresses.Hide(description));
        }

        foreach (var attribute in OfExceptions)
        {
            if (data.GetTagItem(attribute) is string text)
            {
                data.SetTag(attribute, Addresses.Hide(text));
            }
        }
    }

    /// <summary>What .NET would tell of the exception in an event (https://opentelemetry.io/docs/specs/semconv/exceptions/exceptions-spans/).</summary>
    private static void Record(Activity activity, Exception exception, ref TagList tags)
    {
        tags.Add("exception.type", exception.GetType().FullName);
        tags.Add("exception.message", Addresses.Hide(exception.Message));
        tags.Add("exception.stacktrace", Addresses.Hide(exception.ToString()));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _listener.Dispose();
        }

        base.Dispose(disposing);
    }
}
