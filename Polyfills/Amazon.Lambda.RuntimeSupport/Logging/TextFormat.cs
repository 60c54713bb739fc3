using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Lines as the .NET runtimes of Lambda have written them since .NET 6: time, request id, level and message between tabs.</summary>
internal static class TextFormat
{
    public static string Format(LogLine line, string message)
    {
        var prefix = line.Level is { } level
            ? $"{line.Timestamp}\t{line.RequestId}\t{Label(level)}\t"
            : $"{line.Timestamp}\t{line.RequestId}\t";
        return prefix + WithException(line, message);
    }

    public static string WithException(LogLine line, string message) =>
        line.Exception is null ? message
        : string.IsNullOrEmpty(message) ? line.Exception.ToString()
        : $"{message}\n{line.Exception}";

    private static string Label(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
