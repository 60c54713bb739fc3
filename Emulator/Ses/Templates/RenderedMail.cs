using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>A mail made from a template.</summary>
internal static class RenderedMail
{
    /// <summary>
    /// Fills a template in. Data that isn't JSON is refused; data that lacks an attribute isn't: AWS takes such a mail and then tells
    /// of a rendering failure (https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-api.html).
    /// </summary>
    public static Draft Fill(Draft draft, EmailTemplate template, string data)
    {
        var filled = draft with { Template = template.Name, TemplateData = data };
        var values = TemplateText.ParseData(data);
        try
        {
            return filled with
            {
                Subject = TemplateText.Render(template.Subject ?? "", values),
                Text = template.Text is { } text ? TemplateText.Render(text, values) : null,
                Html = template.Html is { } html ? TemplateText.Render(html, values) : null,
            };
        }
        catch (AwsException missing) when (missing.Code == "MissingRenderingAttribute")
        {
            return filled with { Subject = template.Subject, RenderingFailure = missing.Message };
        }
    }
}
