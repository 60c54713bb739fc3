using System.Xml;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html</summary>
internal sealed class CreateStack(StackStore store, StackEngine engine, TemplateSource templates, TimeProvider time) : IQueryOperation
{
    public string Name => "CreateStack";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = StackNames.Check(call.Form);
        new Constraints().OneOf("onFailure", call.Form["OnFailure"], "DO_NOTHING", "ROLLBACK", "DELETE").Enforce();
        if (call.Form["OnFailure"] is not null && call.Form["DisableRollback"] is not null)
        {
            throw CloudFormationErrors.Validation("You can specify either DisableRollback or OnFailure, but not both.");
        }

        call.Demand(name);
        if (store.Find(call.Region, name) is not null)
        {
            throw CloudFormationErrors.StackExists(name);
        }

        var body = await templates.ReadAsync(call, null, cancellationToken);
        var stack = StackForm.Read(call, null, name, body, time);
        await engine.CreateAsync(call.Caller, stack);
        result.WriteElementString("StackId", stack.Id);
    }
}
