using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.CloudFormation;

internal abstract class CloudFormationResource(string name, string stackName) : Resource(name), ICloudFormationResource
{
    public string StackName { get; } = stackName;

    public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IAWSSDKConfig? AWSSDKConfig { get; set; }

    public TaskCompletionSource? ProvisioningTaskCompletionSource { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the stack puts out, by key; null until it is there.</summary>
    public IReadOnlyDictionary<string, string>? OutputValues { get; set; }
}

internal sealed class CloudFormationStackResource(string name, string stackName) : CloudFormationResource(name, stackName), ICloudFormationStackResource;

internal sealed class CloudFormationTemplateResource(string name, string stackName, string templatePath)
    : CloudFormationResource(name, stackName), ICloudFormationTemplateResource
{
    public string TemplatePath { get; } = templatePath;

    public string? RoleArn { get; set; }

    public int StackPollingInterval { get; set; } = 3;

    public bool DisableDiffCheck { get; set; }

    public IList<string> DisabledCapabilities { get; } = [];

    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    public ICloudFormationTemplateResource AddParameter(string parameterName, string parameterValue)
    {
        Parameters[parameterName] = parameterValue;
        return this;
    }
}
