using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>The state of a resource inside another's process follows that one's.</summary>
internal static class ParentState
{
    /// <summary>Follows until the application stops. What a process of its own could be told to do is nothing that it can do.</summary>
    public static void BeginToFollow(IResource resource, IResource parent, IServiceProvider services)
    {
        string[] ofProcesses = [KnownResourceCommands.StartCommand, KnownResourceCommands.StopCommand, KnownResourceCommands.RestartCommand];
        foreach (var command in resource.Annotations.OfType<ResourceCommandAnnotation>().Where(command => ofProcesses.Contains(command.Name)).ToArray())
        {
            resource.Annotations.Remove(command);
        }

        _ = FollowAsync(resource, parent, services.GetRequiredService<ResourceNotificationService>(), services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
    }

    private static async Task FollowAsync(IResource resource, IResource parent, ResourceNotificationService notifications, CancellationToken cancellationToken)
    {
        try
        {
            ResourceStateSnapshot? wanted = KnownResourceStates.Waiting;
            string? own = null;
            await foreach (var @event in notifications.WatchAsync(cancellationToken))
            {
                wanted = @event.Resource == parent ? StateBelow(@event.Snapshot) : wanted;
                own = @event.Resource == resource ? @event.Snapshot.State?.Text : own;
                if (wanted is not null && wanted.Text != own)
                {
                    await PublishAsync(resource, wanted, notifications);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    /// <summary>It answers only when its parent does: until then it is starting.</summary>
    private static ResourceStateSnapshot? StateBelow(CustomResourceSnapshot parent) =>
        parent.State?.Text == KnownResourceStates.Running && parent.HealthStatus != HealthStatus.Healthy ? KnownResourceStates.Starting : parent.State;

    private static Task PublishAsync(IResource resource, ResourceStateSnapshot state, ResourceNotificationService notifications) =>
        notifications.PublishUpdateAsync(resource, snapshot => snapshot with
        {
            State = state,
            Commands = [],
            Urls = [.. snapshot.Urls.Select(url => url with { IsInactive = state.Text != KnownResourceStates.Running })],
        });
}
