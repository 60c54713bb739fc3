using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>Start, stop and restart, as every process has them.</summary>
internal static class ProcessCommands
{
    public static void Add(ResourceRunner runner)
    {
        Add(runner.Resource, KnownResourceCommands.StartCommand, "Start", runner.StartAsync, state => !Runs(state));
        Add(runner.Resource, KnownResourceCommands.StopCommand, "Stop", runner.StopAsync, Runs);
        Add(runner.Resource, KnownResourceCommands.RestartCommand, "Restart", runner.RestartAsync, Runs);
    }

    private static bool Runs(string? state) => state == KnownResourceStates.Running
        || state == KnownResourceStates.Starting || state == KnownResourceStates.Waiting || state == KnownResourceStates.Stopping;

    private static void Add(IResource resource, string name, string displayName, Func<Task> execute, Func<string?, bool> isEnabled) =>
        resource.Annotations.Add(new ResourceCommandAnnotation(
            name,
            displayName,
            context => isEnabled(context.ResourceSnapshot.State?.Text) ? ResourceCommandState.Enabled : ResourceCommandState.Disabled,
            async _ =>
            {
                await execute();
                return CommandResults.Success();
            },
            displayDescription: $"{displayName} the resource",
            parameter: null,
            confirmationMessage: null,
            iconName: null,
            iconVariant: null,
            isHighlighted: false));
}
