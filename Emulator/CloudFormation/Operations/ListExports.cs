using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html</summary>
internal sealed class ListExports(StackStore store) : IQueryOperation
{
    public string Name => "ListExports";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("cloudformation:ListExports", "*");
        result.List("Exports", store.Exports(call.Region).OrderBy(export => export.Output.ExportName, StringComparer.Ordinal), export =>
        {
            result.Text("ExportingStackId", export.Stack.Id);
            result.Text("Name", export.Output.ExportName);
            result.Text("Value", export.Output.Value);
        });
        return ValueTask.CompletedTask;
    }
}
