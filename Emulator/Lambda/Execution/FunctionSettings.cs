using CampusIssues.Emulator.Lambda.Functions;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>What running a version of a function needs to know of it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Version">The version, <c>$LATEST</c> or a number.</param>
/// <param name="Timeout">How long an invocation may take.</param>
/// <param name="MemoryMb">The memory, in MB.</param>
internal sealed record FunctionSettings(string Name, string Version, TimeSpan Timeout, int MemoryMb)
{
    /// <summary>The log group that the function writes to.</summary>
    public string LogGroup { get; init; } = $"/aws/lambda/{Name}";

    /// <summary>Whether Lambda's own log lines are JSON.</summary>
    public bool LogsJson { get; init; }

    /// <summary>A function of which nothing is known but its name.</summary>
    public static FunctionSettings Attached(string name) => new(name, FunctionReference.Latest, LambdaLimits.AttachedTimeout, 128);

    /// <summary>A version of a function that was created.</summary>
    public static FunctionSettings Of(FunctionRecord function, VersionRecord version)
    {
        var settings = new FunctionSettings(function.Name, version.Version, TimeSpan.FromSeconds(version.Timeout), version.MemorySize)
        {
            LogsJson = version.Logging.LogFormat == "JSON",
        };
        return version.Logging.LogGroup is { } group ? settings with { LogGroup = group } : settings;
    }
}
