using System.Xml;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html</summary>
internal sealed class DeleteStack(StackStore store, StackEngine engine) : IQueryOperation
{
    public string Name => "DeleteStack";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        if (stack is null || stack.IsDeleted || stack.Status == StackStatus.DeleteInProgress)
        {
            // As in AWS, deleting what isn't there is no fault.
            return;
        }

        if (stack.TerminationProtection)
        {
            throw CloudFormationErrors.Protected(stack.Name);
        }

        foreach (var export in stack.Outputs.Where(output => output.ExportName is not null))
        {
            if (store.ImportersOf(call.Region, export.ExportName!) is { Count: > 0 } importers)
            {
                throw CloudFormationErrors.ExportInUse(export.ExportName!, importers);
            }
        }

        if (stack.Status == StackStatus.ReviewInProgress)
        {
            store.Put(stack with { Status = StackStatus.DeleteComplete });
        }
        else
        {
            await engine.DeleteAsync(call.Caller, stack with { RoleArn = StackForm.RoleOf(call) ?? stack.RoleArn }, call.Form.List("RetainResources"));
        }
    }
}
