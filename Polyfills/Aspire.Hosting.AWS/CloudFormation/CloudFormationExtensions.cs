using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS;
using Aspire.Hosting.AWS.CloudFormation;

namespace Aspire.Hosting;

/// <summary>Adds CloudFormation stacks.</summary>
public static class CloudFormationExtensions
{
    /// <summary>Adds a stack that is made of a template; its name is the resource's unless another is given.</summary>
    public static IResourceBuilder<ICloudFormationTemplateResource> AddAWSCloudFormationTemplate(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string templatePath,
        string? stackName = null) =>
        Provisioned(builder.AddResource(new CloudFormationTemplateResource(name, stackName ?? name, templatePath)), "CloudFormationTemplate");

    /// <summary>Adds a stack that somebody else made.</summary>
    public static IResourceBuilder<ICloudFormationStackResource> AddAWSCloudFormationStack(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        string? stackName = null) => Provisioned(builder.AddResource(new CloudFormationStackResource(name, stackName ?? name)), "CloudFormationStack");

    /// <summary>Gives a parameter's value.</summary>
    public static IResourceBuilder<ICloudFormationTemplateResource> WithParameter(
        this IResourceBuilder<ICloudFormationTemplateResource> builder,
        string parameterName,
        string parameterValue)
    {
        builder.Resource.AddParameter(parameterName, parameterValue);
        return builder;
    }

    /// <summary>Gives the stack a tag.</summary>
    public static IResourceBuilder<ICloudFormationResource> WithTag(this IResourceBuilder<ICloudFormationResource> builder, string tagKey, string tagValue)
    {
        builder.Resource.Tags[tagKey] = tagValue;
        return builder;
    }

    /// <summary>Something that the stack puts out.</summary>
    public static StackOutputReference GetOutput(this IResourceBuilder<ICloudFormationResource> builder, string name) => new(name, builder.Resource);

    /// <summary>Sets a variable to something that a stack puts out.</summary>
    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, StackOutputReference stackOutputReference)
        where T : IResourceWithEnvironment => builder.WithEnvironment(async context =>
        {
            ApplyConfig(context, stackOutputReference.Resource);
            context.EnvironmentVariables[name] = await stackOutputReference.GetValueAsync(context.CancellationToken) ?? string.Empty;
        });

    /// <summary>Says in which account and region the stack is.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IAWSSDKConfig awsSdkConfig)
        where TDestination : ICloudFormationResource
    {
        builder.Resource.AWSSDKConfig = awsSdkConfig;
        return builder;
    }

    /// <summary>Tells everything that a stack puts out, as <c>AWS__Resources__KEY</c>, and waits for the stack.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<ICloudFormationResource> cloudFormationResourceBuilder,
        string configSection = "AWS:Resources")
        where TDestination : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        var stack = cloudFormationResourceBuilder.Resource;
        var section = configSection.Replace(":", "__", StringComparison.Ordinal);
        builder.WithReferenceRelationship(stack).WaitFor(cloudFormationResourceBuilder);
        return builder.WithEnvironment(context =>
        {
            ApplyConfig(context, stack);
            foreach (var (key, value) in (stack as CloudFormationResource)?.OutputValues ?? new Dictionary<string, string>())
            {
                context.EnvironmentVariables[$"{section}__{key}"] = value;
            }
        });
    }

    private static void ApplyConfig(EnvironmentCallbackContext context, ICloudFormationResource stack)
    {
        if (stack.AWSSDKConfig is { } config)
        {
            SDKResourceExtensions.Apply(context.EnvironmentVariables, config);
        }
    }

    private static IResourceBuilder<T> Provisioned<T>(IResourceBuilder<T> builder, string resourceType)
        where T : CloudFormationResource => builder
            .WithInitialState(new CustomResourceSnapshot { ResourceType = resourceType, Properties = [] })
            .OnInitializeResource((stack, @event, cancellationToken) =>
                StackProvisioner.ProvisionAsync(stack, @event, builder.ApplicationBuilder.AppHostDirectory, cancellationToken));
}
