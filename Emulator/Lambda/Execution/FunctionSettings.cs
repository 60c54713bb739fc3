using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>What running a version of a function needs to know of it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Version">The version, <c>$LATEST</c> or a number.</param>
/// <param name="Arn">The function's ARN, without version.</param>
/// <param name="Timeout">How long an invocation may take.</param>
/// <param name="MemoryMb">The memory, in MB.</param>
internal sealed record FunctionSettings(string Name, string Version, string Arn, TimeSpan Timeout, int MemoryMb)
{
    /// <summary>The log group that the function writes to.</summary>
    public string LogGroup { get; init; } = $"/aws/lambda/{Name}";

    /// <summary>Whether Lambda's own log lines are JSON.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Whether something else than the emulator starts the function's processes.</summary>
    public bool IsAttached { get; init; }

    /// <summary>A function of which nothing is known but its name.</summary>
    public static FunctionSettings Attached(string name) => new(
        name,
        FunctionReference.Latest,
        $"arn:aws:lambda:us-east-1:{Caller.DefaultAccountId}:function:{name}",
        LambdaLimits.AttachedTimeout,
        128)
    {
        IsAttached = true,
    };
}
