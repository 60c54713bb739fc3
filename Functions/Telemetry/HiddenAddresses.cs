using CampusIssues.Functions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace CampusIssues.Functions.Telemetry;

/// <summary>Takes mail addresses out of what a log line tells of an exception, before it is sent.</summary>
internal sealed class HiddenAddresses : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
        {
            return;
        }

        data.Exception = null;
        data.Attributes =
        [
            .. data.Attributes ?? [],
            new("exception.type", exception.GetType().FullName),
            new("exception.message", Addresses.Hide(exception.Message)),
            new("exception.stacktrace", Addresses.Hide(exception.ToString())),
        ];
    }
}
