using System.Text.Json;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>
/// <c>/_aws/mailbox</c>: a page to read the mails that were sent, and the JSON beneath it, which tests use as well.
/// </summary>
internal sealed class MailboxRoute(Mailbox mailbox, MailboxFeed feed, SesOutage outage, EmulatorOptions options) : IEdgeRoute
{
    private const string Root = "/_aws/mailbox";

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Root);

    public Task HandleAsync(HttpContext http)
    {
        var segments = http.Request.Path.Value![Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (http.Request.Method, segments) switch
        {
            ("GET", []) => EmbeddedPage.WriteAsync(http, "Mailbox", Root + "/mailbox"),
            ("GET", ["mailbox.js" or "mailbox.css"]) => EmbeddedPage.WriteAsync(http, segments[0]),
            ("GET", ["messages"]) => feed.ListAsync(http),
            ("GET", ["events"]) => feed.FollowAsync(http),
            ("DELETE", ["messages"]) => DeleteAsync(http, null),
            ("DELETE", ["messages", var id]) => DeleteAsync(http, id),
            ("GET", ["messages", var id]) => WithMail(http, id, mail => MailboxJson.WriteAsync(http, mail, options)),
            ("GET", ["messages", var id, "raw"]) => WithMail(http, id, mail => MailParts.RawAsync(http, mail)),
            ("GET", ["messages", var id, "html"]) => WithMail(http, id, mail => MailParts.HtmlAsync(http, mail)),
            ("GET", ["messages", var id, "attachments", var number]) => WithMail(http, id, mail => MailParts.AttachmentAsync(http, mail, number)),
            ("GET", ["outage"]) => WriteOutageAsync(http),
            ("PUT", ["outage"]) => SetOutageAsync(http),
            _ => NotFound(http),
        };
    }

    private Task WithMail(HttpContext http, string id, Func<Mail, Task> answer) => mailbox.Find(id) is { } mail ? answer(mail) : NotFound(http);

    private Task DeleteAsync(HttpContext http, string? id)
    {
        if (id is null)
        {
            mailbox.Clear();
        }
        else if (!mailbox.Remove(id))
        {
            return NotFound(http);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task SetOutageAsync(HttpContext http)
    {
        var kind = http.Request.Query["kind"].ToString();
        if (kind.Length > 0 && !SesOutage.Kinds.Contains(kind))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync($"{{\"message\":\"kind must be one of {string.Join(", ", SesOutage.Kinds)}, or empty to end the outage\"}}", http.RequestAborted);
            return;
        }

        outage.Kind = kind.Length > 0 ? kind : null;
        await WriteOutageAsync(http);
    }

    private async Task WriteOutageAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("kind", outage.Kind);
        json.WriteEndObject();
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
