namespace CampusIssues.Emulator.Lambda;

/// <summary>Lambda's quotas (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).</summary>
internal static class LambdaLimits
{
    /// <summary>The largest event of a synchronous invocation, in bytes.</summary>
    public const int SynchronousPayload = 6 * 1024 * 1024;

    /// <summary>The largest event of an asynchronous invocation, in bytes.</summary>
    public const int AsynchronousPayload = 256 * 1024;

    /// <summary>The largest answer, in bytes: the synchronous limit and what Lambda grants above it.</summary>
    public const int ResponsePayload = 6_291_556;

    /// <summary>The concurrency of an account that isn't reserved.</summary>
    public const int AccountConcurrency = 1000;

    /// <summary>What reservations must leave of it.</summary>
    public const int UnreservedConcurrency = 100;

    /// <summary>The last bytes of a log that an invocation's answer may carry.</summary>
    public const int LogTail = 4 * 1024;

    /// <summary>How long a function whose process the emulator doesn't start may take: as long as Lambda lets any.</summary>
    public static readonly TimeSpan AttachedTimeout = TimeSpan.FromMinutes(15);

    /// <summary>How long a process may take until it asks for its first invocation, beside the function's timeout.</summary>
    public static readonly TimeSpan Initialization = TimeSpan.FromSeconds(10);

    /// <summary>How long a process that has answered is expected to ask for the next invocation.</summary>
    public static readonly TimeSpan Return = TimeSpan.FromMilliseconds(100);

    /// <summary>The processes of one function at most; further invocations wait for one of them.</summary>
    public const int EnvironmentsPerFunction = 128;

    /// <summary>How long an invocation waits for such a process to come.</summary>
    public static readonly TimeSpan AttachedWait = TimeSpan.FromSeconds(60);
}
