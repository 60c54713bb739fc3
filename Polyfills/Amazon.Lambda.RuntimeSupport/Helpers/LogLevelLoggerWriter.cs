using Amazon.Lambda.Core;
using CoreLogLevel = Amazon.Lambda.Core.LogLevel;

namespace Amazon.Lambda.RuntimeSupport.Helpers;

/// <summary>
/// Writes log lines to the console as <c>AWS_LAMBDA_LOG_FORMAT</c> and <c>AWS_LAMBDA_LOG_LEVEL</c> say
/// (https://docs.aws.amazon.com/lambda/latest/dg/csharp-logging.html).
/// </summary>
public class LogLevelLoggerWriter : IConsoleLoggerWriter
{
    private static readonly Lazy<LogLevelLoggerWriter> Console = new(RedirectConsole);
    private readonly Lock _lock = new();
    private readonly TextWriter _out;
    private readonly CoreLogLevel _minimum = ReadLevel();
    private readonly string _format = Read("AWS_LAMBDA_HANDLER_LOG_FORMAT", "AWS_LAMBDA_LOG_FORMAT") ?? "Text";
    private readonly AsyncLocal<IRuntimeApiHeaders> _headers = new();
    private IRuntimeApiHeaders _lastHeaders;

    /// <summary>Writes to given writers.</summary>
    /// <param name="stdOutWriter">Where all lines go.</param>
    /// <param name="stdErrorWriter">The console's error writer.</param>
    public LogLevelLoggerWriter(TextWriter stdOutWriter, TextWriter stdErrorWriter)
    {
        _out = stdOutWriter;
        Error = stdErrorWriter;
    }

    private TextWriter Error { get; }

    /// <inheritdoc/>
    public void SetRuntimeHeaders(IRuntimeApiHeaders runtimeApiHeaders) => _headers.Value = _lastHeaders = runtimeApiHeaders;

    /// <inheritdoc/>
    public void FormattedWriteLine(string message) => Write(_out, CoreLogLevel.Information, null, message, []);

    /// <inheritdoc/>
    public void FormattedWriteLine(string level, string message, params object[] args) => Write(_out, Parse(level), null, message, args);

    /// <inheritdoc/>
    public void FormattedWriteLine(string level, Exception exception, string message, params object[] args) =>
        Write(_out, Parse(level), exception, message, args);

    internal static LogLevelLoggerWriter ForConsole() => Console.Value;

    private static LogLevelLoggerWriter RedirectConsole()
    {
        var writer = new LogLevelLoggerWriter(System.Console.Out, System.Console.Error);
        System.Console.SetOut(new LogTextWriter(writer._out, writer.FormattedWriteLine));
        System.Console.SetError(new LogTextWriter(writer.Error, line => writer.Write(writer.Error, CoreLogLevel.Error, null, line, [])));
        LambdaLogger.Redirect(
            message => writer.Write(writer._out, null, null, message, []),
            (level, exception, message, args) => writer.FormattedWriteLine(level, exception, message, args));
        return writer;
    }

    private void Write(TextWriter to, CoreLogLevel? level, Exception exception, string message, object[] args)
    {
        if (level < _minimum)
        {
            return;
        }

        var headers = _headers.Value ?? _lastHeaders;
        var line = new LogLine(TimeProvider.System.GetUtcNow(), level, headers?.AwsRequestId, headers?.TraceId, headers?.TenantId)
        {
            Template = message ?? "",
            Arguments = args ?? [],
            Exception = exception,
        };
        var text = Format(line);
        lock (_lock)
        {
            to.WriteLine(text);
            to.Flush();
        }
    }

    private string Format(LogLine line)
    {
        var template = line.Arguments.Length == 0 ? null : MessageTemplate.Parse(line.Template);
        var message = template?.Format(line.Arguments) ?? line.Template;
        return _format.ToUpperInvariant() switch
        {
            "JSON" => JsonFormat.Format(line, template, message),
            "UNFORMATTED" => TextFormat.WithException(line, message),
            _ => TextFormat.Format(line, message),
        };
    }

    private static CoreLogLevel? Parse(string level) => Enum.TryParse<CoreLogLevel>(level, true, out var parsed) ? parsed : null;

    private static CoreLogLevel ReadLevel() => Read("AWS_LAMBDA_HANDLER_LOG_LEVEL", "AWS_LAMBDA_LOG_LEVEL")?.ToUpperInvariant() switch
    {
        "TRACE" => CoreLogLevel.Trace,
        "DEBUG" => CoreLogLevel.Debug,
        "WARN" or "WARNING" => CoreLogLevel.Warning,
        "ERROR" => CoreLogLevel.Error,
        "FATAL" or "CRITICAL" => CoreLogLevel.Critical,
        _ => CoreLogLevel.Information,
    };

    private static string Read(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
