using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// Lambda's own log lines in the JSON format
/// (https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html).
/// </summary>
internal static class SystemLog
{
    public static string InitStart(DateTimeOffset time, string? runtime, string version) => Write(time, "platform.initStart", json =>
    {
        json.WriteString("initializationType", "on-demand");
        json.WriteString("phase", "init");
        json.WriteString("runtimeVersion", runtime);
        json.WriteString("functionVersion", version);
    });

    public static string Start(DateTimeOffset time, string requestId, string version) => Write(time, "platform.start", json =>
    {
        json.WriteString("requestId", requestId);
        json.WriteString("version", version);
    });

    public static string Report(DateTimeOffset time, ExecutionReport report) => Write(time, "platform.report", json =>
    {
        json.WriteString("requestId", report.Invocation.RequestId);
        json.WriteStartObject("metrics");
        json.WriteNumber("durationMs", Math.Round(report.Duration.TotalMilliseconds, 3));
        json.WriteNumber("billedDurationMs", report.BilledMs);
        json.WriteNumber("memorySizeMB", report.Invocation.Pool.Settings.MemoryMb);
        if (report.PeakMemoryMb is { } used)
        {
            json.WriteNumber("maxMemoryUsedMB", used);
        }

        if (report.InitDuration is { } init)
        {
            json.WriteNumber("initDurationMs", Math.Round(init.TotalMilliseconds, 3));
        }

        json.WriteEndObject();
        json.WriteString("status", report.Status);
        if (report.Outcome.ErrorType is { } error && report.Status != "success")
        {
            json.WriteString("errorType", error);
        }
    });

    private static string Write(DateTimeOffset time, string type, Action<Utf8JsonWriter> writeRecord)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("time", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("type", type);
        json.WriteStartObject("record");
        writeRecord(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
