using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>A CloudFormation stack.</summary>
public interface ICloudFormationResource : IAWSResource, IResourceWithWaitSupport
{
    /// <summary>Its name in the account.</summary>
    string StackName { get; }

    /// <summary>Its tags.</summary>
    IDictionary<string, string> Tags { get; }
}

/// <summary>A stack that somebody else made.</summary>
public interface ICloudFormationStackResource : ICloudFormationResource;

/// <summary>A stack that is made of a template when the application starts.</summary>
public interface ICloudFormationTemplateResource : ICloudFormationResource
{
    /// <summary>The template file; a relative path is below the AppHost.</summary>
    string TemplatePath { get; }

    /// <summary>The role that CloudFormation takes.</summary>
    string? RoleArn { get; set; }

    /// <summary>Seconds between two looks at a stack that is being made.</summary>
    int StackPollingInterval { get; set; }

    /// <summary>Whether the stack is updated even where template and parameters are as they were.</summary>
    bool DisableDiffCheck { get; set; }

    /// <summary>Capabilities that are not acknowledged.</summary>
    IList<string> DisabledCapabilities { get; }

    /// <summary>Gives a parameter's value.</summary>
    ICloudFormationTemplateResource AddParameter(string parameterName, string parameterValue);
}
