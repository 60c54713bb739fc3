using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>
/// An emulator whose parent is a project starts no process of its own: the parent gets its environment, serves its endpoints and
/// answers for its health. Without such a parent it is AWS's own tool, which <c>dotnet tool install -g Amazon.Lambda.TestTool</c> brings.
/// </summary>
internal static class RunsInParent
{
    /// <param name="emulator">The resource that may run inside a parent.</param>
    /// <param name="sharesEndpoint">Whether the parent answers for it at the parent's own http endpoint.</param>
    public static void Allow<T>(IResourceBuilder<T> emulator, bool sharesEndpoint)
        where T : ExecutableResource
    {
        var builder = emulator.ApplicationBuilder;
        builder.OnBeforeStart((_, _) =>
        {
            if (ParentOf(emulator.Resource) is { } parent)
            {
                Move(emulator.Resource, parent, sharesEndpoint, builder.Eventing);
            }

            return Task.CompletedTask;
        });
    }

    public static ProjectResource? ParentOf(IResource resource) => resource.Annotations.OfType<ResourceRelationshipAnnotation>()
        .LastOrDefault(relation => relation.Type == "Parent")?.Resource as ProjectResource;

    public static void Move(ExecutableResource emulator, ProjectResource parent, bool sharesEndpoint, IDistributedApplicationEventing eventing)
    {
        emulator.Annotations.Add(new ExplicitStartupAnnotation());
        emulator.Annotations.Add(new WaitAnnotation(parent, WaitType.WaitUntilHealthy));
        parent.Annotations.Add(new EnvironmentCallbackAnnotation(context => AddEnvironmentAsync(emulator, context)));
        var borrowed = BorrowedEndpoint.OfAll(emulator, parent, sharesEndpoint);
        eventing.Subscribe<ResourceEndpointsAllocatedEvent>(parent, async (@event, cancellationToken) =>
        {
            borrowed.ForEach(endpoint => endpoint.Allocate());
            await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(emulator, @event.Services), cancellationToken);
            ParentState.BeginToFollow(emulator, parent, @event.Services);
        });
    }

    private static async Task AddEnvironmentAsync(ExecutableResource emulator, EnvironmentCallbackContext context)
    {
        var variables = context.EnvironmentVariables;
        variables.Remove(StreamEventSource.Variable, out var others);
        foreach (var annotation in emulator.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        // Of several readers each writes the one variable: the parent reads for all of them.
        if (others is string earlier)
        {
            variables[StreamEventSource.Variable] = variables.TryGetValue(StreamEventSource.Variable, out var own) ? StreamEventSource.Join(earlier, (string)own) : earlier;
        }
    }
}
