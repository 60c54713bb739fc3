using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>What is there without being started: values and services of others.</summary>
internal static class PassiveResources
{
    public static Task BeginAsync(IResource resource, ResourceNotificationService notifications) => resource switch
    {
        ParameterResource parameter => BeginAsync(parameter, notifications),
        ExternalServiceResource => notifications.PublishUpdateAsync(resource, snapshot => snapshot with { State = Running }),
        _ => notifications.PublishUpdateAsync(resource, snapshot => snapshot with { State = Active }),
    };

    private static ResourceStateSnapshot Active => new(KnownResourceStates.Active, KnownResourceStateStyles.Success);

    private static ResourceStateSnapshot Running => new(KnownResourceStates.Running, KnownResourceStateStyles.Success);

    private static Task BeginAsync(ParameterResource parameter, ResourceNotificationService notifications)
    {
        try
        {
            var value = parameter.Resolve();
            return notifications.PublishUpdateAsync(parameter, snapshot => snapshot with
            {
                State = Active,
                Properties = [new("Value", value) { IsSensitive = parameter.Secret }],
            });
        }
        catch (MissingParameterValueException missing)
        {
            return notifications.PublishUpdateAsync(parameter, snapshot => snapshot with
            {
                State = new ResourceStateSnapshot(KnownResourceStates.ValueMissing, KnownResourceStateStyles.Error),
                FailureReason = missing.Message,
            });
        }
    }
}
