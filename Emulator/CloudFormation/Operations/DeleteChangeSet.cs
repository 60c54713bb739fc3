using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteChangeSet.html</summary>
internal sealed class DeleteChangeSet(StackStore store) : IQueryOperation
{
    public string Name => "DeleteChangeSet";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ChangeSetName");
        var changeSet = store.FindChangeSet(call.Region, name, call.Form["StackName"]);
        call.Demand(call.Form["StackName"] ?? changeSet?.StackName ?? "*");
        if (changeSet is not null)
        {
            store.Remove(changeSet);
        }

        return ValueTask.CompletedTask;
    }
}
