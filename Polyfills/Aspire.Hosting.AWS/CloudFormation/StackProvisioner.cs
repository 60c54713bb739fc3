using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>Brings a stack to life when what it waits for is there, and tells its states.</summary>
internal static partial class StackProvisioner
{
    private static readonly HttpClient Http = new();

    public static async Task ProvisionAsync(CloudFormationResource stack, InitializeResourceEvent @event, string appHostDirectory, CancellationToken cancellationToken)
    {
        try
        {
            await @event.Notifications.WaitForDependenciesAsync(stack, cancellationToken);
            await PublishAsync(stack, @event, KnownResourceStates.Starting, null);
            await @event.Eventing.PublishAsync(new BeforeResourceStartedEvent(stack, @event.Services), cancellationToken);
            var deployment = new StackDeployment(CloudFormationApi.Create(Http, stack.AWSSDKConfig), stack, appHostDirectory, @event.Logger, TimeProvider.System);
            stack.OutputValues = await deployment.RunAsync(cancellationToken);
            stack.ProvisioningTaskCompletionSource?.TrySetResult();
            await @event.Notifications.PublishUpdateAsync(stack, snapshot => snapshot with
            {
                State = new ResourceStateSnapshot(KnownResourceStates.Running, KnownResourceStateStyles.Success),
                Properties = [new("aws.cloudformation.stackname", stack.StackName), .. stack.OutputValues.Select(output => new ResourcePropertySnapshot($"aws.cloudformation.output.{output.Key}", output.Value))],
            });
        }
        catch (OperationCanceledException)
        {
            stack.ProvisioningTaskCompletionSource?.TrySetCanceled(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, those who wait for the stack must learn it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(@event.Logger, failure.Message);
            stack.ProvisioningTaskCompletionSource?.TrySetException(new DistributedApplicationException(failure.Message));
            await PublishAsync(stack, @event, KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error);
        }
    }

    private static Task PublishAsync(CloudFormationResource stack, InitializeResourceEvent @event, string state, string? style) =>
        @event.Notifications.PublishUpdateAsync(stack, snapshot => snapshot with { State = new ResourceStateSnapshot(state, style) });

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
