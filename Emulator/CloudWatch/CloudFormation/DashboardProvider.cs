using System.Text.Json;
using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Operations.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html</summary>
internal sealed class DashboardProvider(DashboardStore dashboards, TimeProvider time) : IResourceProvider
{
    public string Type => "AWS::CloudWatch::Dashboard";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string> { "DashboardBody", "DashboardName", "Tags" };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "DashboardName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("DashboardName") ?? request.GeneratedName;
        return dashboards.Find(name) is null ? ValueTask.FromResult(Put(name, request)) : throw new AwsException("AlreadyExists", $"{name} already exists");
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(physicalId, request));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        dashboards.Delete(physicalId);
        return ValueTask.CompletedTask;
    }

    private ResourceResult Put(string name, ResourceRequest request)
    {
        var properties = request.Properties.DeepClone().AsObject();
        properties["DashboardName"] = name;
        if (properties["DashboardBody"] is { } body && body.GetValueKind() == JsonValueKind.Object)
        {
            properties["DashboardBody"] = body.ToJsonString();
        }

        var dashboard = PutDashboard.Read(new Input(properties), time.GetUtcNow(), out _);
        dashboards.Put(dashboard);
        return new ResourceResult(dashboard.Name, new Dictionary<string, string> { ["DashboardName"] = dashboard.Name });
    }
}
