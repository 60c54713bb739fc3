using System.Diagnostics;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// One invocation from the moment it was asked for: it waits, is handed to an execution environment, and ends once.
/// </summary>
internal sealed class PendingInvocation(FunctionPool pool, string requestId, ReadOnlyMemory<byte> payload)
{
    private readonly TaskCompletionSource<InvocationOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _timerLock = new();
    private int _state;
    private ITimer? _timer;

    private enum State
    {
        Waiting,
        Running,
        Ended,
    }

    public FunctionPool Pool => pool;

    public string RequestId => requestId;

    public ReadOnlyMemory<byte> Payload => payload;

    /// <summary>The ARN that the invoker named, with its alias or version.</summary>
    public required string InvokedArn { get; init; }

    /// <summary>The X-Ray header that the function gets, unless a span of the emulator gives one.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>The client context, as JSON; null for none.</summary>
    public string? ClientContext { get; init; }

    /// <summary>Whether the invoker wants the end of the log.</summary>
    public bool WantsTail { get; init; }

    /// <summary>The span that the invocation's own spans belong to.</summary>
    public ActivityContext Parent { get; init; }

    /// <summary>When it was asked for, on the stopwatch.</summary>
    public long Submitted { get; init; }

    /// <summary>When it was handed over, on the stopwatch.</summary>
    public long Started { get; private set; }

    /// <summary>When it is ended by force, in milliseconds since 1970.</summary>
    public long DeadlineMs { get; private set; }

    /// <summary>The environment that runs it; null while it waits.</summary>
    public ExecutionEnvironment? Environment { get; private set; }

    /// <summary>The span of the function's run.</summary>
    public Activity? Span { get; set; }

    /// <summary>How it ended.</summary>
    public Task<InvocationOutcome> Outcome => _completion.Task;

    /// <summary>Takes it out of the waiting ones; false where it ended meanwhile.</summary>
    public bool TryStart(ExecutionEnvironment environment, TimeProvider time)
    {
        if (Interlocked.CompareExchange(ref _state, (int)State.Running, (int)State.Waiting) != (int)State.Waiting)
        {
            return false;
        }

        Environment = environment;
        environment.Current = this;
        Started = time.GetTimestamp();
        DeadlineMs = (time.GetUtcNow() + pool.Settings.Timeout).ToUnixTimeMilliseconds();
        SetTimer(time, pool.Settings.Timeout, State.Running);
        return true;
    }

    /// <summary>It was handed over, but never arrived: it waits again.</summary>
    public bool TryReturn()
    {
        Environment = null;
        return Interlocked.CompareExchange(ref _state, (int)State.Waiting, (int)State.Running) == (int)State.Running;
    }

    /// <summary>Ends it for whoever asks first: that one completes it. False where it had ended already.</summary>
    public bool TryEnd()
    {
        if (Interlocked.Exchange(ref _state, (int)State.Ended) == (int)State.Ended)
        {
            return false;
        }

        StopTimer();
        return true;
    }

    /// <summary>Ends it and tells its invoker; false where it had ended already.</summary>
    public bool TryEnd(InvocationOutcome outcome)
    {
        var ended = TryEnd();
        if (ended)
        {
            Complete(outcome);
        }

        return ended;
    }

    /// <summary>Tells its invoker how it ended.</summary>
    public void Complete(InvocationOutcome outcome)
    {
        pool.Concurrency.Exit();
        InvocationSpans.End(this, outcome);
        _completion.TrySetResult(outcome);
    }

    /// <summary>Its invoker is gone: where it still waits, it need not run.</summary>
    public void Abandon()
    {
        if (Interlocked.CompareExchange(ref _state, (int)State.Ended, (int)State.Waiting) == (int)State.Waiting)
        {
            StopTimer();
            pool.Concurrency.Exit();
            _completion.TrySetCanceled();
        }
    }

    /// <summary>Lets it wait no longer than this for an environment.</summary>
    public void Await(TimeProvider time, TimeSpan longest) => SetTimer(time, longest, State.Waiting);

    private void SetTimer(TimeProvider time, TimeSpan after, State when)
    {
        lock (_timerLock)
        {
            if (_state == (int)when)
            {
                _timer?.Dispose();
                _timer = time.CreateTimer(static state => ((PendingInvocation)state!).Expire(), this, after, System.Threading.Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void StopTimer()
    {
        lock (_timerLock)
        {
            _timer?.Dispose();
        }
    }

    private void Expire()
    {
        if (Environment is { } running)
        {
            var outcome = InvocationOutcome.Timeout(requestId, pool.Settings.Timeout);
            _ = running.EndAsync(this, outcome);
            return;
        }

        TryEnd(InvocationOutcome.Timeout(requestId, LambdaLimits.AttachedWait));
    }
}
