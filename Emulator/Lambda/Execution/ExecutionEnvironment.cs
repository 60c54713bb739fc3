namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>Something that runs a function's code, one invocation at a time.</summary>
internal abstract class ExecutionEnvironment(FunctionPool pool, string logStream)
{
    public FunctionPool Pool => pool;

    public string LogStream => logStream;

    /// <summary>The invocation that it has; null between two.</summary>
    public PendingInvocation? Current { get; set; }

    /// <summary>The invocation that it has took too long.</summary>
    public abstract void TimedOut(PendingInvocation invocation);
}
