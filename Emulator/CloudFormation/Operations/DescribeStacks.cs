using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html</summary>
internal sealed class DescribeStacks(StackStore store) : IQueryOperation
{
    private const int PageSize = 100;

    public string Name => "DescribeStacks";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        if (call.Form["StackName"] is { } name)
        {
            var stack = store.Find(call.Region, name);
            call.Demand(name, stack);
            result.List("Stacks", [stack ?? throw CloudFormationErrors.NoStackWithId(name)], result.WriteStack);
            return ValueTask.CompletedTask;
        }

        call.Demand("*");
        var (page, next) = Paging.Take(
            store.In(call.Region).Where(stack => !stack.IsDeleted).OrderBy(stack => stack.Name, StringComparer.Ordinal),
            call.Form["NextToken"],
            PageSize,
            stack => stack.Name);
        result.List("Stacks", page, result.WriteStack);
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
