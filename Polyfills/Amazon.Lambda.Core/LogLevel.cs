namespace Amazon.Lambda.Core;

/// <summary>How grave a log message is.</summary>
public enum LogLevel
{
    /// <summary>The most detailed.</summary>
    Trace = 0,

    /// <summary>For investigation during development.</summary>
    Debug = 1,

    /// <summary>The general flow.</summary>
    Information = 2,

    /// <summary>Unexpected, but no failure.</summary>
    Warning = 3,

    /// <summary>What was being done failed.</summary>
    Error = 4,

    /// <summary>The application failed.</summary>
    Critical = 5,
}
