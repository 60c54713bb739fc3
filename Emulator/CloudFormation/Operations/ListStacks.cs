using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html</summary>
internal sealed class ListStacks(StackStore store) : IQueryOperation
{
    private const int PageSize = 100;

    public string Name => "ListStacks";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("*");
        var wanted = call.Form.List("StackStatusFilter");
        var stacks = store.In(call.Region).Where(stack => wanted.Count == 0 || wanted.Contains(stack.Status)).OrderBy(stack => stack.Id, StringComparer.Ordinal);
        var (page, next) = Paging.Take(stacks, call.Form["NextToken"], PageSize, stack => stack.Id);
        result.List("StackSummaries", page, stack =>
        {
            result.Text("StackId", stack.Id);
            result.Text("StackName", stack.Name);
            result.Text("TemplateDescription", stack.TemplateBody.Length > 0 ? TemplateReader.Read(stack.TemplateBody).Description : null);
            result.Time("CreationTime", stack.CreatedAt);
            result.Time("LastUpdatedTime", stack.UpdatedAt);
            result.Time("DeletionTime", stack.DeletedAt);
            result.Text("StackStatus", stack.Status);
            result.Text("StackStatusReason", stack.StatusReason);
            result.Structure("DriftInformation", () => result.Text("StackDriftStatus", "NOT_CHECKED"));
        });
        result.Text("NextToken", next);
        return ValueTask.CompletedTask;
    }
}
