namespace Amazon.Lambda.RuntimeSupport.Helpers;

/// <summary>Writes log lines in the function's format.</summary>
public interface IConsoleLoggerWriter
{
    /// <summary>Tells which invocation the following lines belong to.</summary>
    void SetRuntimeHeaders(IRuntimeApiHeaders runtimeApiHeaders);

    /// <summary>Writes a message at the default level.</summary>
    void FormattedWriteLine(string message);

    /// <summary>Writes a message at a level.</summary>
    void FormattedWriteLine(string level, string message, params object[] args);

    /// <summary>Writes an exception and a message at a level.</summary>
    void FormattedWriteLine(string level, Exception exception, string message, params object[] args);
}
