namespace Amazon.Lambda.Core;

/// <summary>Logs from code that has no <see cref="ILambdaContext"/>.</summary>
public static class LambdaLogger
{
    private static Action<string> _write = message => Console.Out.WriteLine(message);
    private static Action<string, Exception, string, object[]> _writeLevel = (_, exception, message, arguments) =>
        Console.Out.WriteLine(exception is null ? $"{message} {string.Join(' ', arguments)}" : $"{message} {exception}");

    /// <summary>Logs a message at the level Information.</summary>
    public static void Log(string message) => _write(message);

    /// <summary>Logs a message whose <c>{names}</c> are replaced by the arguments.</summary>
    public static void Log(string level, string message, params object[] args) => _writeLevel(level, null, message, args);

    /// <summary>Logs an exception and a message whose <c>{names}</c> are replaced by the arguments.</summary>
    public static void Log(string level, Exception exception, string message, params object[] args) => _writeLevel(level, exception, message, args);

    /// <summary>Logs a message whose <c>{names}</c> are replaced by the arguments.</summary>
    public static void Log(LogLevel level, string message, params object[] args) => _writeLevel(level.ToString(), null, message, args);

    /// <summary>Logs an exception and a message whose <c>{names}</c> are replaced by the arguments.</summary>
    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        _writeLevel(level.ToString(), exception, message, args);

    internal static void Redirect(Action<string> write, Action<string, Exception, string, object[]> writeLevel)
    {
        _write = write;
        _writeLevel = writeLevel;
    }
}
