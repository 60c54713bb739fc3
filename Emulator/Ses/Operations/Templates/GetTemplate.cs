using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetTemplate.html</summary>
internal sealed class GetTemplate(SesState state) : IQueryOperation
{
    public string Name => "GetTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require("TemplateName");
        call.Demand("ses:GetTemplate", "*");
        var template = state.FindTemplate(call.Region, name);
        result.Structure("Template", () =>
        {
            result.Text("TemplateName", template.Name);
            result.Text("SubjectPart", template.Subject);
            result.Text("TextPart", template.Text);
            result.Text("HtmlPart", template.Html);
        });
        return ValueTask.CompletedTask;
    }
}
