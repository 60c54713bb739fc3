namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A snapshot of an API's definition.</summary>
internal sealed class Deployment
{
    public string Id { get; set; } = "";

    public string? Description { get; set; }

    public long CreatedDate { get; set; }
}

/// <summary>A deployment with the definition that it froze.</summary>
internal sealed class DeploymentSnapshot
{
    public Deployment Deployment { get; set; } = new();

    public ApiDefinition Definition { get; set; } = new();
}
