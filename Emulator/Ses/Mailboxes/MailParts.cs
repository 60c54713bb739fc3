using System.Text;
using CampusIssues.Emulator.Ses.Mime;
using CampusIssues.Emulator.Ses.State;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>A mail's source, its HTML in a sandbox, its attachments.</summary>
internal static class MailParts
{
    // A mail's HTML is a stranger's: no script, no form, no request to anywhere.
    private const string Sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public static Task RawAsync(HttpContext http, Mail mail) => WriteAsync(http, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(mail.Raw));

    public static Task HtmlAsync(HttpContext http, Mail mail) =>
        WriteAsync(http, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(mail.Html ?? ""));

    public static Task AttachmentAsync(HttpContext http, Mail mail, string number)
    {
        var attachments = MimeMessage.Parse(Encoding.UTF8.GetBytes(mail.Raw)).Attachments;
        if (!int.TryParse(number, out var index) || index < 0 || index >= attachments.Count)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.Headers.ContentDisposition = "attachment";
        return WriteAsync(http, "application/octet-stream", attachments[index].Content);
    }

    private static async Task WriteAsync(HttpContext http, string contentType, byte[] content)
    {
        var headers = http.Response.Headers;
        headers.ContentType = contentType;
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
