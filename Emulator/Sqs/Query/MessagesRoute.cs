using System.Text.Json.Nodes;
using System.Xml;
using CampusIssues.Emulator.Sqs.Operations.Messages;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Sqs.Query;

/// <summary>
/// LocalStack's <c>/_aws/sqs/messages[/{region}/{account}/{queue}]?QueueUrl=&amp;ShowInvisible=&amp;ShowDelayed=</c>: a queue's messages
/// without receiving them; XML, or JSON where the client asks for it.
/// </summary>
internal sealed class MessagesRoute(SqsState state) : IEdgeRoute
{
    private const string Prefix = "/_aws/sqs/messages";
    private const string Namespace = "http://queue.amazonaws.com/doc/2012-11-05/";

    public bool Matches(HttpRequest request) => request.Path.StartsWithSegments(Prefix);

    public async Task HandleAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted)).ToDictionary() : [];
        string? Parameter(string name) => http.Request.Query[name] is [{ } text, ..] ? text : form.TryGetValue(name, out var value) ? value.ToString() : null;
        var queue = Find(http.Request.Path.Value![Prefix.Length..], Parameter("QueueUrl"), Parameter("Region"));
        if (queue is null)
        {
            await WriteAsync(http, StatusCodes.Status400BadRequest, "ErrorResponse", new JsonObject
            {
                ["Error"] = new JsonObject { ["Type"] = "Sender", ["Code"] = "AWS.SimpleQueueService.NonExistentQueue", ["Message"] = SqsErrors.NoQueue().Message },
            });
            return;
        }

        var (invisible, delayed) = (Parameter("ShowInvisible") == "true", Parameter("ShowDelayed") == "true");
        var messages = state.BoxOf(queue).Peek(queue)
            .Where(entry => entry.Visible || (entry.Message.ReceiveCount > 0 ? invisible : delayed))
            .Select(entry => MessageAnswer.Write(entry.Message, ["All"], ["All"], "SQS/BACKDOOR/ACCESS"));
        await WriteAsync(http, StatusCodes.Status200OK, "ReceiveMessageResponse", new JsonObject { ["Messages"] = new JsonArray([.. messages]) });
    }

    private Queue? Find(string path, string? url, string? region)
    {
        if (path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var named, _, var queue])
        {
            return state.Find(named, queue);
        }

        return url is null ? null : state.Find(region ?? "us-east-1", url[(url.LastIndexOf('/') + 1)..]);
    }

    private static async Task WriteAsync(HttpContext http, int status, string root, JsonObject content)
    {
        http.Response.StatusCode = status;
        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            var inner = content["Messages"] is JsonArray messages
                ? new JsonObject { ["ReceiveMessageResult"] = new JsonObject { ["Message"] = messages.DeepClone() } }
                : content;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(new JsonObject { [root] = inner }.ToJsonString(), http.RequestAborted);
            return;
        }

        using var output = new PooledBuffer();
        using (var xml = XmlWriter.Create(new BufferStream(output), new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            if (content["Messages"] is not null)
            {
                xml.WriteStartElement("ReceiveMessageResult");
                QueryXml.Write(xml, "ReceiveMessage", content);
                xml.WriteEndElement();
            }
            else
            {
                QueryXml.Write(xml, "", content);
            }

            xml.WriteEndElement();
        }

        http.Response.ContentType = "text/xml";
        await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }
}
