namespace CampusIssues.AppHost;

/// <summary>Where AWS is. Every program of the system learns it by the AWS SDK's own variables.</summary>
internal sealed class AwsBackend
{
    /// <summary>The address of every service; null for the cloud's own.</summary>
    public ReferenceExpression? Endpoint { get; init; }

    /// <summary>The emulator, where one is started; it must be healthy before anybody calls it.</summary>
    public IResourceBuilder<IResourceWithWaitSupport>? Emulator { get; init; }

    /// <summary>What serves functions and the gateway on this machine; null for AWS's own tools.</summary>
    public IResourceBuilder<ProjectResource>? Functions { get; init; }

    /// <summary>Whether it hands out the credentials of roles at <c>/_aws/role-credentials/{role}</c>.</summary>
    public bool HasRoleCredentials { get; init; }

    /// <summary>Region and, for the cloud, profile.</summary>
    public required Dictionary<string, string> Variables { get; init; }
}
