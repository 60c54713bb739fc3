using System.Xml;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ExecuteChangeSet.html</summary>
internal sealed class ExecuteChangeSet(StackStore store, StackEngine engine) : IQueryOperation
{
    public string Name => "ExecuteChangeSet";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ChangeSetName");
        var changeSet = store.FindChangeSet(call.Region, name, call.Form["StackName"]);
        call.Demand(call.Form["StackName"] ?? changeSet?.StackName ?? "*");
        if (changeSet is null)
        {
            throw CloudFormationErrors.NoChangeSet(name);
        }

        if (changeSet.ExecutionStatus != "AVAILABLE")
        {
            throw CloudFormationErrors.InvalidChangeSet(changeSet);
        }

        var present = store.Get(changeSet.StackId);
        var wanted = changeSet.Wanted with
        {
            Resources = present.Resources,
            OnFailure = call.Form.Flag("DisableRollback") == true ? "DO_NOTHING" : changeSet.Wanted.OnFailure,
        };
        store.Put(changeSet with { ExecutionStatus = "EXECUTE_COMPLETE" });
        if (present.Status == StackStatus.ReviewInProgress)
        {
            await engine.CreateAsync(call.Caller, wanted);
        }
        else
        {
            await engine.UpdateAsync(call.Caller, present, wanted);
        }
    }
}
