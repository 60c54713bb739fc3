using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CampusIssues.Functions.Logging;

/// <summary>Log lines as JSON in the keys of Powertools for AWS Lambda, so that its queries and tools read them.</summary>
internal sealed class JsonLogger(Invocation invocation, TimeProvider clock, LogLevel least, Action<ReadOnlySpan<byte>> write) : ILogger
{
    private const string Name = "CampusIssues";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };
    private static readonly string Service = Environment.GetEnvironmentVariable("POWERTOOLS_SERVICE_NAME") ?? "campus-issues";

    /// <summary>The least level by AWS_LAMBDA_LOG_LEVEL, then POWERTOOLS_LOG_LEVEL; Information otherwise.</summary>
    public static LogLevel LeastLevel(Func<string, string?> variable) => (variable("AWS_LAMBDA_LOG_LEVEL") ?? variable("POWERTOOLS_LOG_LEVEL"))?.ToUpperInvariant() switch
    {
        "TRACE" => LogLevel.Trace,
        "DEBUG" => LogLevel.Debug,
        "WARN" or "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "FATAL" or "CRITICAL" => LogLevel.Critical,
        _ => LogLevel.Information,
    };

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("level", logLevel.ToString());
            json.WriteString("message", formatter(state, exception));
            json.WriteString("timestamp", clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("service", Service);
            json.WriteString("name", Name);
            WriteInvocation(json);
            WriteState(json, state);
            WriteException(json, exception);
            json.WriteEndObject();
        }

        write(buffer.WrittenSpan);
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteBoolean("cold_start", invocation.ColdStart);
        json.WriteString("xray_trace_id", Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"));
        json.WriteString("correlation_id", invocation.CorrelationId);
        if (invocation.Context is { } context)
        {
            json.WriteString("function_name", context.FunctionName);
            json.WriteString("function_version", context.FunctionVersion);
            json.WriteNumber("function_memory_size", context.MemoryLimitInMB);
            json.WriteString("function_arn", context.InvokedFunctionArn);
            json.WriteString("function_request_id", context.AwsRequestId);
        }
    }

    private static void WriteState<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return;
        }

        foreach (var (key, value) in values)
        {
            if (key != "{OriginalFormat}")
            {
                WriteValue(json, JsonNamingPolicy.SnakeCaseLower.ConvertName(key), value);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string key, object? value)
    {
        if (value is int number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteString(key, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    private static void WriteException(Utf8JsonWriter json, Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteStartObject("exception");
        json.WriteString("type", exception.GetType().FullName);
        json.WriteString("message", Addresses.Hide(exception.Message));
        json.WriteString("stack_trace", exception.StackTrace);
        json.WriteEndObject();
    }
}
