using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html</summary>
internal sealed class DescribeStackEvents(StackStore store) : IQueryOperation
{
    private const int PageSize = 100;

    public string Name => "DescribeStackEvents";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        var events = store.EventsOf(stack ?? throw CloudFormationErrors.NoStack(name));
        _ = int.TryParse(call.Form["NextToken"], out var start);
        result.List("StackEvents", events.Skip(start).Take(PageSize), happened =>
        {
            result.Text("StackId", happened.StackId);
            result.Text("EventId", happened.Id);
            result.Text("StackName", happened.StackName);
            result.Text("LogicalResourceId", happened.LogicalId);
            result.Text("PhysicalResourceId", happened.PhysicalId ?? "");
            result.Text("ResourceType", happened.ResourceType);
            result.Time("Timestamp", happened.Timestamp);
            result.Text("ResourceStatus", happened.Status);
            result.Text("ResourceStatusReason", happened.Reason);
            result.Text("ResourceProperties", happened.Properties);
        });
        result.Text("NextToken", events.Count > start + PageSize ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null);
        return ValueTask.CompletedTask;
    }
}
