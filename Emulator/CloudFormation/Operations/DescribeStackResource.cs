using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResource.html</summary>
internal sealed class DescribeStackResource(StackStore store) : IQueryOperation
{
    public string Name => "DescribeStackResource";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, logicalId) = (call.Form["StackName"], call.Form["LogicalResourceId"]);
        new Constraints().Required("stackName", name).Required("logicalResourceId", logicalId).Enforce();
        var stack = store.Find(call.Region, name!);
        call.Demand(name!, stack);
        var resource = (stack ?? throw CloudFormationErrors.Validation($"Stack '{name}' does not exist")).Find(logicalId!)
            ?? throw CloudFormationErrors.NoResource(logicalId!, stack.Name);
        result.Structure("StackResourceDetail", () =>
        {
            result.Text("StackId", stack.Id);
            result.Text("StackName", stack.Name);
            result.WriteSummary(resource, "LastUpdatedTimestamp");
            result.Text("Metadata", resource.Metadata ?? "{}");
        });
        return ValueTask.CompletedTask;
    }
}
