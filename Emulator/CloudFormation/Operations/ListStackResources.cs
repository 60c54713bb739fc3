using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html</summary>
internal sealed class ListStackResources(StackStore store) : IQueryOperation
{
    private const int PageSize = 100;

    public string Name => "ListStackResources";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("StackName");
        var stack = store.Find(call.Region, name);
        call.Demand(name, stack);
        var resources = (stack ?? throw CloudFormationErrors.NoStackWithId(name)).Resources.OrderBy(resource => resource.LogicalId, StringComparer.Ordinal);
        var (page, next) = Paging.Take(resources, call.Form["NextToken"], PageSize, resource => resource.LogicalId);
        result.List("StackResourceSummaries", page, resource => result.WriteSummary(resource, "LastUpdatedTimestamp"));
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
