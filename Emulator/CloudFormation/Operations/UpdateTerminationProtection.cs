using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html</summary>
internal sealed class UpdateTerminationProtection(StackStore store) : IQueryOperation
{
    public string Name => "UpdateTerminationProtection";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var enabled = call.Form.Flag("EnableTerminationProtection") ?? false;
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        store.Put((stack ?? throw CloudFormationErrors.NoStack(name)) with { TerminationProtection = enabled });
        result.WriteElementString("StackId", stack.Id);
        return ValueTask.CompletedTask;
    }
}
