using System.Text;
using System.Text.Json;
using CampusIssues.Emulator.Ses.Mime;
using CampusIssues.Emulator.Ses.State;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>Mails as the mailbox page and tests read them.</summary>
internal static class MailboxJson
{
    public static async Task WriteListAsync(HttpContext http, IReadOnlyCollection<Mail> mails)
    {
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("messages");
        foreach (var mail in mails)
        {
            json.WriteStartObject();
            WriteSummary(json, mail);
            json.WriteString("text", mail.Text);
            json.WriteString("html", mail.Html);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static async Task WriteAsync(HttpContext http, Mail mail, EmulatorOptions options)
    {
        var mime = MimeMessage.Parse(Encoding.UTF8.GetBytes(mail.Raw));
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        WriteSummary(json, mail);
        json.WriteString("text", mail.Text);
        json.WriteString("html", mail.Html);
        json.WriteString("template", mail.Template);
        json.WriteString("templateData", mail.TemplateData);
        json.WriteString("traceId", mail.TraceId);
        json.WriteString("traceUrl", TraceUrl(mail, options));
        WriteHeaders(json, mime);
        WriteAttachments(json, mime);
        json.WriteEndObject();
    }

    private static string? TraceUrl(Mail mail, EmulatorOptions options) =>
        mail.TraceId is { } trace && options.DashboardUrl is { } dashboard ? new Uri(dashboard, $"/traces/detail/{trace}").ToString() : null;

    private static void WriteSummary(Utf8JsonWriter json, Mail mail)
    {
        json.WriteString("id", mail.Id);
        json.WriteString("timestamp", mail.Timestamp);
        json.WriteString("region", mail.Region);
        json.WriteString("source", mail.Source);
        WriteTexts(json, "to", mail.To);
        WriteTexts(json, "cc", mail.Cc);
        WriteTexts(json, "bcc", mail.Bcc);
        WriteTexts(json, "replyTo", mail.ReplyTo);
        json.WriteString("subject", mail.Subject);
        json.WriteString("outcome", mail.Outcome);
        json.WriteString("reason", mail.Reason);
        json.WriteString("configurationSet", mail.ConfigurationSetName);
        json.WriteStartObject("tags");
        foreach (var (name, value) in mail.Tags)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, MimeMessage mime)
    {
        json.WriteStartArray("headers");
        foreach (var (name, value) in mime.Headers.All)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", EncodedWords.Decode(value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, MimeMessage mime)
    {
        json.WriteStartArray("attachments");
        foreach (var attachment in mime.Attachments)
        {
            json.WriteStartObject();
            json.WriteString("name", attachment.Name);
            json.WriteString("contentType", attachment.ContentType);
            json.WriteNumber("size", attachment.Content.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
