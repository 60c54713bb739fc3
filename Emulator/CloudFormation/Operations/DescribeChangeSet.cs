using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html</summary>
internal sealed class DescribeChangeSet(StackStore store) : IQueryOperation
{
    public string Name => "DescribeChangeSet";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("ChangeSetName");
        var changeSet = store.FindChangeSet(call.Region, name, call.Form["StackName"]);
        call.Demand(call.Form["StackName"] ?? changeSet?.StackName ?? "*");
        if (changeSet is null)
        {
            throw CloudFormationErrors.NoChangeSet(name);
        }

        var template = TemplateReader.Read(changeSet.Wanted.TemplateBody);
        result.Text("ChangeSetName", changeSet.Name);
        result.Text("ChangeSetId", changeSet.Id);
        result.Text("StackId", changeSet.StackId);
        result.Text("StackName", changeSet.StackName);
        result.Text("Description", changeSet.Description);
        result.WriteParameters(changeSet.Wanted, template);
        result.Time("CreationTime", changeSet.CreatedAt);
        result.Text("ExecutionStatus", changeSet.ExecutionStatus);
        result.Text("Status", changeSet.Status);
        result.Text("StatusReason", changeSet.StatusReason);
        result.List("NotificationARNs", changeSet.Wanted.NotificationArns);
        result.List("Capabilities", changeSet.Wanted.Capabilities);
        result.WriteTags(changeSet.Wanted.Tags);
        result.List("Changes", changeSet.Changes, change => WriteChange(result, change));
        return ValueTask.CompletedTask;
    }

    private static void WriteChange(XmlWriter result, ResourceChange change)
    {
        result.Text("Type", "Resource");
        result.Structure("ResourceChange", () =>
        {
            result.Text("Action", change.Action);
            result.Text("LogicalResourceId", change.LogicalId);
            result.Text("PhysicalResourceId", change.PhysicalId);
            result.Text("ResourceType", change.Type);
            result.Text("Replacement", change.Replacement);
            result.List("Scope", change.Properties.Count > 0 ? ["Properties"] : []);
            result.List("Details", change.Properties, property =>
            {
                result.Structure("Target", () =>
                {
                    result.Text("Attribute", "Properties");
                    result.Text("Name", property);
                    result.Text("RequiresRecreation", change.Replacement == "True" ? "Always" : "Never");
                });
                result.Text("Evaluation", "Static");
                result.Text("ChangeSource", "DirectModification");
            });
        });
    }
}
