using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html</summary>
internal sealed class DescribeStackResources(StackStore store) : IQueryOperation
{
    public string Name => "DescribeStackResources";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var (name, physicalId, logicalId) = (form["StackName"], form["PhysicalResourceId"], form["LogicalResourceId"]);
        if (name is null && physicalId is null)
        {
            throw CloudFormationErrors.Validation("Either stackName or physicalResourceId must be specified");
        }

        var stack = name is not null
            ? store.Find(call.Region, name)
            : store.In(call.Region).FirstOrDefault(owner => !owner.IsDeleted && owner.Resources.Any(resource => resource.PhysicalId == physicalId));
        call.Demand(name ?? "*", stack);
        if (stack is null)
        {
            throw name is not null ? CloudFormationErrors.NoStackWithId(name) : CloudFormationErrors.Validation($"Stack for {physicalId} does not exist");
        }

        result.List("StackResources", stack.Resources.Where(resource => logicalId is null || resource.LogicalId == logicalId), resource => result.WriteResource(stack, resource));
        return ValueTask.CompletedTask;
    }
}
