using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html</summary>
internal sealed class ListChangeSets(StackStore store) : IQueryOperation
{
    public string Name => "ListChangeSets";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        result.List("Summaries", store.ChangeSetsOf(stack ?? throw CloudFormationErrors.NoStack(name)), changeSet =>
        {
            result.Text("StackId", changeSet.StackId);
            result.Text("StackName", changeSet.StackName);
            result.Text("ChangeSetId", changeSet.Id);
            result.Text("ChangeSetName", changeSet.Name);
            result.Text("ExecutionStatus", changeSet.ExecutionStatus);
            result.Text("Status", changeSet.Status);
            result.Text("StatusReason", changeSet.StatusReason);
            result.Time("CreationTime", changeSet.CreatedAt);
            result.Text("Description", changeSet.Description);
        });
        return ValueTask.CompletedTask;
    }
}
