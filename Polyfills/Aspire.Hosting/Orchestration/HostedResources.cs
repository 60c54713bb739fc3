using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Resources inside another's process: their state follows it.</summary>
internal static class HostedResources
{
    public static async Task FollowAsync(IResource resource, IResource parent, ResourceNotificationService notifications, CancellationToken cancellationToken)
    {
        try
        {
            await notifications.PublishUpdateAsync(resource, snapshot => snapshot with { State = KnownResourceStates.Waiting });
            await foreach (var @event in notifications.WatchAsync(cancellationToken))
            {
                if (@event.Resource == parent)
                {
                    await FollowAsync(resource, @event.Snapshot, notifications);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    private static Task FollowAsync(IResource resource, CustomResourceSnapshot parent, ResourceNotificationService notifications)
    {
        // It answers only when its parent does: until then it is starting.
        var state = parent.State?.Text == KnownResourceStates.Running && parent.HealthStatus != Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy
            ? KnownResourceStates.Starting
            : parent.State;
        return notifications.TryGetCurrentState(resource.Name, out var current) && current.Snapshot.State?.Text == state?.Text
            ? Task.CompletedTask
            : notifications.PublishUpdateAsync(resource, snapshot => snapshot with
            {
                State = state,
                IsReadyHandled = false,
                HealthReports = HealthReports.NotYet(resource),
                FailureReason = parent.FailureReason,
                ExitCode = parent.ExitCode,
            });
    }
}
