using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Mime;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;

namespace CampusIssues.Emulator.Ses.V2.Templates;

/// <summary>A template, as the API reads and tells it.</summary>
internal static class TemplateJson
{
    public static EmailTemplate Read(JsonObject input, string? name, DateTimeOffset now) =>
        Content(input["TemplateContent"] as JsonObject ?? throw Missing("templateContent"), name ?? throw Missing("templateName"), now);

    public static EmailTemplate Content(JsonObject content, string name, DateTimeOffset now) =>
        TemplateForm.Check(new EmailTemplate(name, content.Text("Subject"), content.Text("Text"), content.Text("Html"), now));

    public static JsonObject Content(EmailTemplate template)
    {
        var content = new JsonObject();
        foreach (var (member, text) in ((string, string?)[])[("Subject", template.Subject), ("Text", template.Text), ("Html", template.Html)])
        {
            if (text is not null)
            {
                content[member] = text;
            }
        }

        return content;
    }

    /// <summary>The mail that a template makes of data.</summary>
    public static string Render(EmailTemplate template, string data, string region, DateTimeOffset now)
    {
        var values = TemplateText.ParseData(data);
        return MimeWriter.Write(
            new Mail(Guid.Empty.ToString(), region, now, "")
            {
                Subject = TemplateText.Render(template.Subject ?? "", values),
                Text = template.Text is { } text ? TemplateText.Render(text, values) : null,
                Html = template.Html is { } html ? TemplateText.Render(html, values) : null,
            },
            withEnvelope: false);
    }

    private static Wire.AwsException Missing(string member) =>
        V2Errors.BadRequest($"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must not be null");
}
