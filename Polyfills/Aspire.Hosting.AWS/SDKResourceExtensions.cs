using Amazon;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS;

namespace Aspire.Hosting;

/// <summary>Says which account and which region.</summary>
public static class SDKResourceExtensions
{
    /// <summary>Makes a configuration: the SDK's own search for credentials and region unless more is said.</summary>
    public static IAWSSDKConfig AddAWSSDKConfig(this IDistributedApplicationBuilder builder) => new AWSSDKConfig();

    /// <summary>Takes the credentials of a profile.</summary>
    public static IAWSSDKConfig WithProfile(this IAWSSDKConfig config, string profile)
    {
        config.Profile = profile;
        return config;
    }

    /// <summary>Takes a region.</summary>
    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, RegionEndpoint region)
    {
        config.Region = region;
        return config;
    }

    /// <summary>Takes a region by its name.</summary>
    public static IAWSSDKConfig WithRegion(this IAWSSDKConfig config, string systemName) => config.WithRegion(RegionEndpoint.GetBySystemName(systemName));

    /// <summary>Says whether the credentials are tried at the start.</summary>
    public static IAWSSDKConfig WithSdkValidation(this IAWSSDKConfig config, bool sdkValidationEnabled)
    {
        config.SDKValidationEnabled = sdkValidationEnabled;
        return config;
    }

    /// <summary>Tells a resource the profile and the region, by the SDK's own variables.</summary>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(this IResourceBuilder<TDestination> builder, IAWSSDKConfig awsSdkConfig)
        where TDestination : IResourceWithEnvironment => builder.WithEnvironment(context => Apply(context.EnvironmentVariables, awsSdkConfig));

    internal static void Apply(Dictionary<string, object> variables, IAWSSDKConfig config)
    {
        if (config.Profile is { } profile)
        {
            // The one for programs that read IConfiguration, the other for every AWS SDK.
            variables["AWS__Profile"] = profile;
            variables["AWS_PROFILE"] = profile;
        }

        if (config.Region is { SystemName: var region })
        {
            variables["AWS__Region"] = region;
            variables["AWS_REGION"] = region;
        }
    }
}
