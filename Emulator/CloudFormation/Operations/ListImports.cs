using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html</summary>
internal sealed class ListImports(StackStore store) : IQueryOperation
{
    public string Name => "ListImports";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var export = call.Form.Require("ExportName");
        call.Demand("cloudformation:ListImports", "*");
        var importers = store.ImportersOf(call.Region, export);
        result.List("Imports", importers.Count > 0 ? importers : throw CloudFormationErrors.Validation($"Export '{export}' is not imported by any stack."));
        return ValueTask.CompletedTask;
    }
}
