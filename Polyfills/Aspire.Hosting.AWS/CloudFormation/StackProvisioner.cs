using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>Brings a stack to life when what it waits for is there, and tells its states.</summary>
internal sealed class StackProvisioner(HttpClient http, ResourceLoggerService loggers, AppHostFacts facts, TimeProvider time)
{
    public async Task ProvisionAsync(CloudFormationResource stack, InitializeResourceEvent @event, CancellationToken cancellationToken)
    {
        try
        {
            await @event.Notifications.WaitForDependenciesAsync(stack, cancellationToken);
            await Publish(stack, @event, KnownResourceStates.Starting, null);
            await @event.Eventing.PublishAsync(new BeforeResourceStartedEvent(stack, @event.Services), cancellationToken);
            var deployment = new StackDeployment(CloudFormationApi.Create(http, stack.AWSSDKConfig), stack, facts.Directory, @event.Logger, time);
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
            loggers.LogOf(stack.Name).Write(failure.Message, isError: true, isTold: false);
            stack.ProvisioningTaskCompletionSource?.TrySetException(new DistributedApplicationException(failure.Message));
            await Publish(stack, @event, KnownResourceStates.FailedToStart, failure.Message);
        }
    }

    private static Task Publish(CloudFormationResource stack, InitializeResourceEvent @event, string state, string? reason) =>
        @event.Notifications.PublishUpdateAsync(stack, snapshot => snapshot with
        {
            State = new ResourceStateSnapshot(state, reason is null ? null : KnownResourceStateStyles.Error),
            FailureReason = reason,
        });
}
