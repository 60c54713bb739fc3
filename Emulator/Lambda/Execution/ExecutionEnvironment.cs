namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>Something that runs a function's code, one invocation at a time.</summary>
internal abstract class ExecutionEnvironment(FunctionPool pool, string logStream, ExecutionReports reports)
{
    /// <summary>Where its invocations come from.</summary>
    public FunctionPool Pool => pool;

    public string LogStream => logStream;

    /// <summary>The invocation that it has; null between two.</summary>
    public PendingInvocation? Current { get; set; }

    /// <summary>The last lines of the invocation that it has.</summary>
    public LogTail Tail { get; } = new();

    /// <summary>Whether its log stream could be made: its function's role decides.</summary>
    public bool HasLogStream { get; set; }

    /// <summary>When it first asked for an invocation, on the stopwatch; null for one that the emulator started itself.</summary>
    public virtual long? Attached => null;

    /// <summary>Whether what it writes is kept: its function's role decides.</summary>
    public bool MayLog { get; set; } = true;

    /// <summary>The most memory that it has used, in MB; null where that isn't known.</summary>
    public virtual int? PeakMemoryMb => null;

    protected ExecutionReports Reports => reports;

    /// <summary>How long it took to start; told once, with its first invocation.</summary>
    public virtual TimeSpan? TakeInitDuration() => null;

    /// <summary>It asks for an invocation.</summary>
    public virtual void Polled()
    {
    }

    /// <summary>It has answered: it will ask for the next invocation in a moment.</summary>
    public virtual void Answered()
    {
    }

    /// <summary>Waits until all that it has written was read.</summary>
    public virtual ValueTask DrainAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// Ends an invocation that it had, and reports it. Only an invoker who wants the end of the log waits for that.
    /// </summary>
    public async Task EndAsync(PendingInvocation invocation, InvocationOutcome outcome)
    {
        if (!invocation.TryEnd())
        {
            return;
        }

        if (!invocation.WantsTail)
        {
            invocation.Complete(outcome);
        }

        if (outcome.TimedOut)
        {
            Retire();
        }

        await DrainAsync();
        reports.Ended(invocation, this, outcome);
        if (invocation.WantsTail)
        {
            invocation.Complete(outcome with { LogTail = Tail.ToString() });
        }
    }

    /// <summary>It isn't needed any more.</summary>
    public virtual void Retire()
    {
    }
}
