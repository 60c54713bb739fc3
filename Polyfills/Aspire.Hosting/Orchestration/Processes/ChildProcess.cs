using System.Diagnostics;

namespace Aspire.Hosting.Orchestration;

/// <summary>A started process whose lines are read and which ends with the AppHost.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan LastLines = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Reaper _reaper;
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private ChildProcess(Process process, Reaper reaper, Action<string, bool> line)
    {
        _process = process;
        _reaper = reaper;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _exited.TrySetResult();
        process.Start();
        Id = process.Id;
        reaper.Watch(Id);
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, text => line(text, false)), ReadAsync(process.StandardError, text => line(text, true)));
    }

    public int Id { get; }

    public Task Exited => _exited.Task;

    /// <exception cref="System.ComponentModel.Win32Exception">The command can't be started.</exception>
    public static ChildProcess Start(ProcessPlan plan, Reaper reaper, Action<string, bool> line)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = plan.WorkingDirectory,
        };
        Signals.Shield(start, plan.FileName, plan.Arguments);
        if (plan.CleanUp.Count > 0)
        {
            reaper.RunAtEnd(plan.CleanUp);
        }

        ChildEnvironment.Prepare(start.Environment, plan.Environment);
        return new ChildProcess(new Process { StartInfo = start }, reaper, line);
    }

    /// <summary>Waits for the end and for the last lines; answers the exit code.</summary>
    public async Task<int> WaitAsync()
    {
        await _exited.Task;
        _reaper.Forget(Id);

        // A grandchild may hold the pipe open: the last lines are waited for, but not forever.
        await Task.WhenAny(_reading, Task.Delay(LastLines));
        return _process.ExitCode;
    }

    /// <summary>Asks the process to end, and ends it when it doesn't within the grace time.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        Signals.Terminate(_process);
        if (await Task.WhenAny(_exited.Task, Task.Delay(grace)) != _exited.Task)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _exited.Task;
        Signals.KillGroup(Id);
    }

    public void Dispose() => _process.Dispose();

    private static async Task ReadAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync() is { } text)
        {
            line(text);
        }
    }
}
