using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html</summary>
internal sealed class GetTemplate(StackStore store) : IQueryOperation
{
    public string Name => "GetTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var name = form["ChangeSetName"] ?? form.Require("StackName");
        var changeSet = form["ChangeSetName"] is null ? null : store.FindChangeSet(call.Region, name, form["StackName"]);
        call.Demand(form["StackName"] ?? changeSet?.StackName ?? "*");
        var body = form["ChangeSetName"] is null
            ? store.Find(call.Region, name)?.TemplateBody
            : (changeSet ?? throw CloudFormationErrors.NoChangeSet(name)).Wanted.TemplateBody;
        result.Text("TemplateBody", body ?? throw CloudFormationErrors.NoStackWithId(name));
        result.List("StagesAvailable", ["Original", "Processed"]);
        return ValueTask.CompletedTask;
    }
}
