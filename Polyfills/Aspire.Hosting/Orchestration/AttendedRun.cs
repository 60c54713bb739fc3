using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// What a person at the console sees of a run: each resource's lines, the table of addresses when all is healthy, one clear line for
/// what fails. A fault before that ends the run with exit code 1; later it is only told, since a restart may mend it.
/// </summary>
internal sealed class AttendedRun(
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IHostApplicationLifetime lifetime,
    DashboardLauncher dashboard,
    AppHostConsole console)
{
    private readonly Dictionary<string, CustomResourceSnapshot> _known = [];
    private bool _isUp;
    private bool _hasFailed;

    public void Begin() => console.IsOn = true;

    public void Watch()
    {
        _ = ParentWatch.WhenParentEndsAsync(lifetime.StopApplication, lifetime.ApplicationStopping);
        _ = WatchAsync(lifetime.ApplicationStopping);
    }

    public void Fail(string reason)
    {
        if (_hasFailed)
        {
            // Whoever waited for what failed fails too; the first line says it.
            return;
        }

        _hasFailed = true;
        console.Complain(reason);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var @event in notifications.WatchAsync(cancellationToken))
            {
                var before = _known.GetValueOrDefault(@event.ResourceId);
                _known[@event.ResourceId] = @event.Snapshot;
                Consider(@event, before);
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    private void Consider(ResourceEvent @event, CustomResourceSnapshot? before)
    {
        if (FaultOf(@event) is { } fault)
        {
            if (before?.State?.Text == @event.Snapshot.State?.Text)
            {
                return;
            }

            if (_isUp)
            {
                console.Complain($"{fault} Its 'restart' command in the dashboard starts it again.");
            }
            else
            {
                Fail(fault);
            }
        }
        else if (!_isUp && model.Resources.All(IsDone))
        {
            _isUp = true;
            Tell();
        }
    }

    private string? FaultOf(ResourceEvent @event)
    {
        var (name, snapshot) = (@event.Resource.Name, @event.Snapshot);
        return (snapshot.State?.Text, snapshot.FailureReason) switch
        {
            (var state, null) => state == KnownResourceStates.FailedToStart ? $"'{name}' can't start: {LastError(name)}" : null,
            (var state, { } reason) when state == KnownResourceStates.Finished || state == KnownResourceStates.Exited => $"'{name}' failed: {reason}",
            (_, { } reason) => $"'{name}' can't start: {reason}",
        };
    }

    /// <summary>What an integration wrote to the resource's log: it has no other way to tell why.</summary>
    private string LastError(string name) => loggers.LogOf(name).Backlog().LastOrDefault(line => line.IsError).Text ?? "its log says no more.";

    private bool IsDone(IResource resource) => notifications.TryGetCurrentState(resource.Name, out var @event)
        && (ResourceNotificationService.IsReady(@event)
            || @event.Snapshot.State?.Text == KnownResourceStates.Active
            || @event.Snapshot is { ExitCode: 0, State.Text: "Finished" or "Exited" }
            || (@event.Snapshot.State?.Text == KnownResourceStates.NotStarted && resource.Annotations.OfType<ExplicitStartupAnnotation>().Any()));

    private void Tell()
    {
        var seconds = (TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalSeconds;
        var rows = model.Resources
            .Where(resource => notifications.TryGetCurrentState(resource.Name, out var state) && !state.Snapshot.IsHidden)
            .SelectMany(resource => _known[resource.Name].Urls.Where(url => !url.IsInternal).Select(url => (resource.Name, Text(url), url.Url)))
            .ToList();
        if (dashboard.Frontend is { } frontend)
        {
            rows.Add(("dashboard", string.Empty, frontend.AbsoluteUri));
        }

        console.Say(string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}All is healthy after {seconds:0.0} s. Ctrl+C ends everything.{Environment.NewLine}"));
        if (rows.Count > 0)
        {
            console.Table(rows);
        }
    }

    private static string Text(UrlSnapshot url) => url.DisplayProperties.DisplayName is { Length: > 0 } text ? text : url.Name ?? string.Empty;
}
