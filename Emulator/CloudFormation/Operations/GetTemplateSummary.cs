using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html</summary>
internal sealed class GetTemplateSummary(StackStore store, TemplateSource templates) : IQueryOperation
{
    public string Name => "GetTemplateSummary";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form["StackName"];
        call.Demand(name ?? "*");
        var body = name is null
            ? await templates.ReadAsync(call, null, cancellationToken)
            : store.Find(call.Region, name)?.TemplateBody ?? throw CloudFormationErrors.NoStackWithId(name);
        var template = TemplateReader.Read(body);
        result.WriteTemplateParameters(template, withType: true);
        result.Text("Description", template.Description);
        result.WriteCapabilities(template);
        result.List("ResourceTypes", template.Resources.Values.Select(resource => resource.Type));
        result.Text("Version", template.Root["AWSTemplateFormatVersion"]?.ToString());
        result.Text("Metadata", template.Root["Metadata"]?.ToJsonString());
        result.List("DeclaredTransforms", template.Transforms);
    }
}
