using CampusIssues.Emulator.ApiGateway.Model;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>An API with its deployments and stages.</summary>
internal sealed class ApiRecord
{
    public ApiDefinition Definition { get; set; } = new();

    public Dictionary<string, DeploymentSnapshot> Deployments { get; } = [];

    public Dictionary<string, Stage> Stages { get; } = [];

    public string Id => Definition.Api.Id;
}
