using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One message to log.</summary>
internal readonly record struct LogLine(DateTimeOffset Time, LogLevel? Level, string RequestId, string TraceId, string TenantId)
{
    public string Template { get; init; }

    public object[] Arguments { get; init; }

    public Exception Exception { get; init; }

    public string Timestamp => Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
}
