using System.Text.Json;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Ses.Mailboxes;

/// <summary>
/// LocalStack's <c>/_aws/ses</c>: the mails that were sent, and their deletion
/// (https://docs.localstack.cloud/aws/services/ses/).
/// </summary>
internal sealed class MessagesRoute(Mailbox mailbox) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => request.Path == "/_aws/ses" || request.Path == "/_aws/ses/";

    public async Task HandleAsync(HttpContext http)
    {
        var (id, email) = (http.Request.Query["id"].ToString(), http.Request.Query["email"].ToString());
        switch (http.Request.Method)
        {
            case "GET":
                http.Response.ContentType = "application/json";
                await using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
                {
                    Write(json, mailbox.All.Where(mail => (id.Length == 0 || mail.Id == id) && (email.Length == 0 || mail.Source == email)));
                }

                break;
            case "DELETE":
                Delete(id);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                break;
        }
    }

    private void Delete(string id)
    {
        if (id.Length > 0)
        {
            mailbox.Remove(id);
        }
        else
        {
            mailbox.Clear();
        }
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Mail> mails)
    {
        json.WriteStartObject();
        json.WriteStartArray("messages");
        foreach (var mail in mails)
        {
            LocalStackJson.Write(json, mail);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
