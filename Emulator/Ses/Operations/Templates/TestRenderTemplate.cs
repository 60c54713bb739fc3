using System.Xml;
using CampusIssues.Emulator.Ses.Mime;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Templates;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_TestRenderTemplate.html</summary>
internal sealed class TestRenderTemplate(SesState state, TimeProvider time) : IQueryOperation
{
    public string Name => "TestRenderTemplate";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().Required("templateName", form["TemplateName"]).Required("templateData", form["TemplateData"]).Enforce();
        call.Demand("ses:TestRenderTemplate", "*");
        var template = state.FindTemplate(call.Region, form["TemplateName"]!);
        var data = TemplateText.ParseData(form["TemplateData"]!);
        var mail = new Mail(Guid.Empty.ToString(), call.Region, time.GetUtcNow(), "")
        {
            Subject = TemplateText.Render(template.Subject ?? "", data),
            Text = template.Text is { } text ? TemplateText.Render(text, data) : null,
            Html = template.Html is { } html ? TemplateText.Render(html, data) : null,
        };
        result.WriteElementString("RenderedTemplate", MimeWriter.Write(mail, withEnvelope: false));
        return ValueTask.CompletedTask;
    }
}
