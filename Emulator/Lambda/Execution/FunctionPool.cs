using System.Diagnostics;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// Brings the invocations of one version of a function and its environments together. Whoever comes first waits; the
/// environment that worked last is taken first, so that the others grow old. Where invocations wait, it starts environments.
/// </summary>
/// <param name="settings">What is known of the version.</param>
/// <param name="concurrency">The function's count of running invocations.</param>
/// <param name="time">The time.</param>
/// <param name="start">Starts an environment, as part of a trace; null where something else starts them.</param>
internal sealed class FunctionPool(FunctionSettings settings, FunctionConcurrency concurrency, TimeProvider time, Action<FunctionPool, ActivityContext>? start)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<PendingInvocation> _waiting = new();
    private readonly LinkedList<Poll> _idle = new();
    private int _environments;
    private int _starting;
    private int _returning;
    private bool _closed;

    public FunctionSettings Settings => settings;

    public FunctionConcurrency Concurrency => concurrency;

    /// <summary>Hands an invocation to a waiting environment, or lets it wait for one.</summary>
    public void Submit(PendingInvocation invocation)
    {
        bool grow;
        lock (_lock)
        {
            if (_idle.Last is { } last)
            {
                if (invocation.TryStart(last.Value.Environment, time))
                {
                    _idle.RemoveLast();
                    last.Value.SetResult(invocation);
                }

                return;
            }

            _waiting.AddLast(invocation);
            grow = ShouldGrow();
        }

        if (grow)
        {
            start!(this, invocation.Parent);
        }
        else if (start is null)
        {
            invocation.Await(time, LambdaLimits.AttachedWait);
        }
    }

    /// <summary>The next invocation for an environment; null where it isn't needed any more or went away while it waited.</summary>
    public async ValueTask<PendingInvocation?> NextAsync(ExecutionEnvironment environment, CancellationToken cancellationToken)
    {
        Poll poll;
        lock (_lock)
        {
            while (_waiting.First is { } first)
            {
                _waiting.RemoveFirst();
                if (first.Value.TryStart(environment, time))
                {
                    return first.Value;
                }
            }

            if (_closed)
            {
                return null;
            }

            poll = new Poll(environment);
            _idle.AddLast(poll.Node);
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (pool, gone) = ((FunctionPool, Poll))state!;
                pool.TryForget(gone);
            },
            (this, poll));
        return await poll.Task;
    }

    /// <summary>An invocation that didn't reach its environment goes to another.</summary>
    public void Return(PendingInvocation invocation)
    {
        if (invocation.TryReturn())
        {
            Submit(invocation);
        }
    }

    /// <summary>An environment that was started has asked for its first invocation.</summary>
    public void EnvironmentStarted()
    {
        lock (_lock)
        {
            _starting--;
        }
    }

    /// <summary>An environment has answered and will soon wait again.</summary>
    public void EnvironmentReturning()
    {
        lock (_lock)
        {
            _returning++;
        }
    }

    /// <summary>An environment that had answered is back; or, where it didn't come, another is started if one is needed.</summary>
    public void EnvironmentReturned(bool polled)
    {
        bool grow;
        lock (_lock)
        {
            _returning--;
            grow = !polled && ShouldGrow();
        }

        if (grow)
        {
            start!(this, default);
        }
    }

    /// <summary>An environment has ended; where it failed to start, an invocation that waited for it fails with it.</summary>
    /// <param name="initialized">Whether it had started.</param>
    /// <param name="failure">Makes the failure from a request id; null where there is none.</param>
    public void EnvironmentLost(bool initialized, Func<string, InvocationOutcome>? failure)
    {
        PendingInvocation? failed = null;
        bool grow;
        lock (_lock)
        {
            _environments--;
            _starting -= initialized ? 0 : 1;
            if (failure is not null && _waiting.First is { } first)
            {
                failed = first.Value;
                _waiting.RemoveFirst();
            }

            grow = ShouldGrow();
        }

        failed?.TryEnd(failure!(failed.RequestId));
        if (grow)
        {
            start!(this, default);
        }
    }

    /// <summary>Lets an environment go, if it waits.</summary>
    public bool TryRetire(ExecutionEnvironment environment)
    {
        Poll? poll;
        lock (_lock)
        {
            poll = _idle.FirstOrDefault(candidate => candidate.Environment == environment);
        }

        return poll is not null && TryForget(poll);
    }

    /// <summary>The version was changed: those that wait are let go, the others when they are done.</summary>
    public void Close()
    {
        Poll[] idle;
        lock (_lock)
        {
            _closed = true;
            idle = [.. _idle];
        }

        foreach (var poll in idle)
        {
            if (TryForget(poll))
            {
                poll.Environment.Retire();
            }
        }
    }

    private bool ShouldGrow()
    {
        if (start is null || _starting + _returning >= _waiting.Count || _environments >= LambdaLimits.EnvironmentsPerFunction)
        {
            return false;
        }

        _starting++;
        _environments++;
        return true;
    }

    private bool TryForget(Poll poll)
    {
        lock (_lock)
        {
            if (poll.Node.List is null)
            {
                return false;
            }

            _idle.Remove(poll.Node);
        }

        poll.SetResult(null);
        return true;
    }

    /// <summary>An environment that waits.</summary>
    private sealed class Poll : TaskCompletionSource<PendingInvocation?>
    {
        public Poll(ExecutionEnvironment environment)
            : base(TaskCreationOptions.RunContinuationsAsynchronously)
        {
            Environment = environment;
            Node = new LinkedListNode<Poll>(this);
        }

        public ExecutionEnvironment Environment { get; }

        public LinkedListNode<Poll> Node { get; }
    }
}
