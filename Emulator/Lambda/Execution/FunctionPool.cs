namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>
/// Brings the invocations of one version of a function and its environments together. Whoever comes first waits; the
/// environment that worked last is taken first, so that the others grow old.
/// </summary>
internal sealed class FunctionPool(FunctionSettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<PendingInvocation> _waiting = new();
    private readonly LinkedList<Poll> _idle = new();

    public FunctionSettings Settings => settings;

    /// <summary>Hands an invocation to a waiting environment, or lets it wait for one. Tells whether one was there.</summary>
    public bool Submit(PendingInvocation invocation)
    {
        lock (_lock)
        {
            if (_idle.Last is not { } last)
            {
                _waiting.AddLast(invocation);
                return false;
            }

            if (invocation.TryStart(last.Value.Environment, time))
            {
                _idle.RemoveLast();
                last.Value.SetResult(invocation);
            }

            return true;
        }
    }

    /// <summary>The next invocation for an environment; null where it went away while it waited.</summary>
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

            poll = new Poll(environment);
            _idle.AddLast(poll.Node);
        }

        await using var registration = cancellationToken.UnsafeRegister(static (state, _) => ((Action)state!)(), () => Forget(poll));
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

    private void Forget(Poll poll)
    {
        lock (_lock)
        {
            if (poll.Node.List is not null)
            {
                _idle.Remove(poll.Node);
                poll.SetResult(null);
            }
        }
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
