using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS;

/// <summary>A resource of an AWS account.</summary>
public interface IAWSResource : IResource
{
    /// <summary>Which account and region.</summary>
    IAWSSDKConfig? AWSSDKConfig { get; set; }

    /// <summary>Completes when it is there.</summary>
    TaskCompletionSource? ProvisioningTaskCompletionSource { get; set; }
}
