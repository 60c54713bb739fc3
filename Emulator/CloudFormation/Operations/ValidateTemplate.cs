using System.Xml;
using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Operations;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html</summary>
internal sealed class ValidateTemplate(TemplateSource templates) : IQueryOperation
{
    public string Name => "ValidateTemplate";

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("cloudformation:ValidateTemplate", "*");
        var template = TemplateReader.Read(await templates.ReadAsync(call, null, cancellationToken));
        result.WriteTemplateParameters(template, withType: false);
        result.Text("Description", template.Description);
        result.WriteCapabilities(template);
        result.List("DeclaredTransforms", template.Transforms);
    }
}
