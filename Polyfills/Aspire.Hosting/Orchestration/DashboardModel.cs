using System.Runtime.CompilerServices;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Orchestration;

/// <summary>The running application as the dashboard sees it.</summary>
internal sealed class DashboardModel(
    AppHostFacts facts,
    DistributedApplicationOptions options,
    DistributedApplicationModel model,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    ResourceCommandService commands) : IDashboardModel
{
    public string ApplicationName => options.DashboardApplicationName ?? facts.Name;

    public IReadOnlyList<DashboardResource> Resources =>
        [.. model.Resources.Select(resource => notifications.TryGetCurrentState(resource.Name, out var state) ? View(state) : null).OfType<DashboardResource>()];

    public async IAsyncEnumerable<DashboardResource> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var @event in notifications.WatchAsync(cancellationToken))
        {
            yield return View(@event);
        }
    }

    public IAsyncEnumerable<ConsoleLine> ConsoleAsync(string resourceName, CancellationToken cancellationToken) =>
        model.Resources.TryGetByName(resourceName, out var resource)
            ? loggers.LogOf(resource.Name).WatchAsync(cancellationToken)
            : AsyncEnumerable.Empty<ConsoleLine>();

    public async Task<DashboardCommandOutcome> ExecuteCommandAsync(string resourceName, string commandName, CancellationToken cancellationToken)
    {
        var result = await commands.ExecuteCommandAsync(resourceName, commandName, cancellationToken);
        return new DashboardCommandOutcome(result.Success, result.Message);
    }

    private static DashboardResource View(ResourceEvent @event)
    {
        var snapshot = @event.Snapshot;
        return new DashboardResource(@event.Resource.Name, snapshot.ResourceType, snapshot.State?.Text, snapshot.State?.Style, snapshot.HealthStatus?.ToString())
        {
            StartedAt = snapshot.StartTimeStamp,
            StoppedAt = snapshot.StopTimeStamp,
            ExitCode = snapshot.ExitCode,
            ProcessId = snapshot.ProcessId,
            Source = snapshot.Properties.FirstOrDefault(property => property.Name == CustomResourceKnownProperties.Source)?.Value?.ToString(),
            IsHidden = snapshot.IsHidden,
            HealthReports = [.. snapshot.HealthReports.Select(report => new DashboardHealthReport(report.Name, report.Status?.ToString(), report.Description ?? report.ExceptionText, report.LastRunAt))],
            Urls = [.. snapshot.Urls.Select(url => new DashboardUrl(url.Url, url.DisplayProperties.DisplayName is { Length: > 0 } text ? text : null, url.Name, url.IsInternal))],
            Environment = [.. snapshot.EnvironmentVariables.Select(variable => new DashboardVariable(variable.Name, variable.Value, snapshot.SecretVariables.Contains(variable.Name))).OrderBy(variable => variable.Name, StringComparer.Ordinal)],
            Properties = [.. snapshot.Properties.Select(property => new DashboardVariable(property.Name, property.Value?.ToString(), property.IsSensitive))],
            Relationships = [.. snapshot.Relationships.Select(relation => new DashboardRelationship(relation.ResourceName, relation.Type))],
            Commands = [.. snapshot.Commands.Where(command => command.State != ResourceCommandState.Hidden).Select(View)],
        };
    }

    private static DashboardCommand View(ResourceCommandSnapshot command) => new(
        command.Name, command.DisplayName, command.DisplayDescription, command.ConfirmationMessage, command.IsHighlighted, command.State == ResourceCommandState.Enabled);
}
