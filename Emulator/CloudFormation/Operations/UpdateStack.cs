using System.Xml;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html</summary>
internal sealed class UpdateStack(StackStore store, StackEngine engine, ChangeSets changeSets, TemplateSource templates) : IQueryOperation
{
    public string Name => "UpdateStack";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        if (stack is null || stack.IsDeleted)
        {
            throw CloudFormationErrors.NoStack(name);
        }

        if (!StackStatus.CanBeUpdated(stack.Status))
        {
            throw CloudFormationErrors.CannotUpdate(stack);
        }

        var body = await templates.ReadAsync(call, stack, cancellationToken);
        var wanted = StackForm.Read(call, stack, stack.Name, body, TimeProvider.System);
        if (changeSets.Between(stack, wanted) is null)
        {
            throw CloudFormationErrors.NoUpdates();
        }

        await engine.UpdateAsync(call.Caller, stack, wanted);
        result.WriteElementString("StackId", stack.Id);
    }
}
