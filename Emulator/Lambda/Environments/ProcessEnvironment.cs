using System.Text;
using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>An execution environment that is a process of the emulator's.</summary>
internal sealed class ProcessEnvironment(
    string id,
    FunctionPool pool,
    string logStream,
    FunctionProcess process,
    ExecutionReports reports,
    EnvironmentLifetimes lifetimes,
    TimeProvider time) : ExecutionEnvironment(pool, logStream, reports)
{
    private readonly long _started = time.GetTimestamp();
    private readonly TaskCompletionSource _initialized = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan? _initDuration;
    private bool _killed;
    private int _returning;
    private volatile bool _readerWaits;
    private ITimer? _timer;

    public string Id => id;

    /// <summary>Why initialization failed, as the runtime told it; null where it told nothing.</summary>
    public InvocationOutcome? InitializationError { get; set; }

    /// <summary>It has asked for its first invocation.</summary>
    public Task Initialized => _initialized.Task;

    /// <summary>Its process is gone.</summary>
    public Task Ended => _ended.Task;

    public TimeSpan Age => time.GetElapsedTime(_started);

    public override int? PeakMemoryMb => process.PeakMemoryMb;

    public override TimeSpan? TakeInitDuration()
    {
        var duration = _initDuration;
        _initDuration = null;
        return duration;
    }

    /// <summary>Gives the process until then to ask for its first invocation.</summary>
    public void LimitInitialization() => SetTimer(LambdaLimits.Initialization + Pool.Settings.Timeout, static environment => environment.Kill());

    public override void Polled()
    {
        EndReturn(polled: true);
        if (_initialized.TrySetResult())
        {
            _initDuration = Age;
            Pool.EnvironmentStarted();
        }

        SetTimer(lifetimes.IdleTimeout, static environment => environment.RetireIfIdle());
    }

    /// <summary>While it is on its way back no other is started in its place.</summary>
    public override void Answered()
    {
        if (Interlocked.Exchange(ref _returning, 1) == 0)
        {
            Pool.EnvironmentReturning();
            SetTimer(LambdaLimits.Return, static environment => environment.EndReturn(polled: false));
        }
    }

    /// <summary>It is back, or won't come.</summary>
    public void EndReturn(bool polled)
    {
        if (Interlocked.Exchange(ref _returning, 0) == 1)
        {
            Pool.EnvironmentReturned(polled);
        }
    }

    /// <summary>Reads what the process writes, line by line, into the log, until it ends.</summary>
    public async Task ReadOutputAsync()
    {
        try
        {
            while (true)
            {
                var next = process.Output.ReadLineAsync();
                _readerWaits = !next.IsCompleted;
                var line = await next;
                _readerWaits = false;
                if (line is null)
                {
                    return;
                }

                Reports.Wrote(this, line);
            }
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or DecoderFallbackException)
        {
            // The process has ended amid a line.
        }
    }

    /// <summary>What the function wrote before it answered lies in the pipe by now; this waits until the reader has it.</summary>
    public override async ValueTask DrainAsync()
    {
        for (var (turns, quiet) = (0, 0); turns < 300 && quiet < 2; turns++)
        {
            quiet = _readerWaits && !process.HasUnreadOutput ? quiet + 1 : 0;
            if (turns < 200)
            {
                await Task.Yield();
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), time); // the reader's thread waits for a processor
            }
        }
    }

    public override void Retire() => Kill();

    /// <summary>Its process has ended.</summary>
    public void Gone() => _ended.TrySetResult();

    public void Kill()
    {
        _timer?.Dispose();
        if (!Interlocked.Exchange(ref _killed, true))
        {
            process.Kill();
        }
    }

    private void RetireIfIdle()
    {
        if (Pool.TryRetire(this))
        {
            Kill();
        }
    }

    private void SetTimer(TimeSpan after, Action<ProcessEnvironment> elapsed)
    {
        _timer?.Dispose();
        _timer = time.CreateTimer(_ => elapsed(this), null, after, Timeout.InfiniteTimeSpan);
    }
}
