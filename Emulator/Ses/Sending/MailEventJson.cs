using System.Globalization;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.Sending;

/// <summary>The JSON of a mail's event.</summary>
internal static class MailEventJson
{
    public static string Write(Mail mail, string happening)
    {
        var json = new JsonObject
        {
            ["eventType"] = happening == "RenderingFailure" ? "Rendering Failure" : happening,
            ["mail"] = MailOf(mail),
        };
        json[char.ToLowerInvariant(happening[0]) + happening[1..]] = Detail(mail, happening);
        return json.ToJsonString();
    }

    private static JsonObject MailOf(Mail mail) => new()
    {
        ["timestamp"] = Time(mail),
        ["source"] = mail.Source,
        ["messageId"] = mail.Id,
        ["destination"] = new JsonArray([.. mail.Recipients.Select(address => JsonValue.Create(address))]),
        ["headersTruncated"] = false,
        ["commonHeaders"] = new JsonObject
        {
            ["from"] = new JsonArray(JsonValue.Create(mail.Source)),
            ["to"] = new JsonArray([.. mail.To.Select(address => JsonValue.Create(address))]),
            ["messageId"] = mail.Id,
            ["subject"] = mail.Subject,
        },
        ["tags"] = new JsonObject(mail.Tags.Select(tag => KeyValuePair.Create<string, JsonNode?>(tag.Key, new JsonArray(JsonValue.Create(tag.Value))))),
    };

    private static JsonObject Detail(Mail mail, string happening) => happening switch
    {
        "Bounce" => new JsonObject
        {
            ["bounceType"] = "Permanent",
            ["bounceSubType"] = mail.Suppressed.Count > 0 ? "OnAccountSuppressionList" : mail.Reason?.StartsWith("Amazon SES", StringComparison.Ordinal) == true ? "Suppressed" : "General",
            ["bouncedRecipients"] = Recipients(mail, recipient => new JsonObject
            {
                ["emailAddress"] = recipient,
                ["action"] = "failed",
                ["status"] = "5.1.1",
                ["diagnosticCode"] = mail.Suppressed.Count > 0 ? Simulator.OnSuppressionList : mail.Reason,
            }),
            ["timestamp"] = Time(mail),
        },
        "Complaint" => new JsonObject
        {
            ["complainedRecipients"] = Recipients(mail, recipient => new JsonObject { ["emailAddress"] = recipient }),
            ["timestamp"] = Time(mail),
            ["complaintSubType"] = mail.Suppressed.Count > 0 ? "OnAccountSuppressionList" : null,
            ["complaintFeedbackType"] = mail.Suppressed.Count > 0 ? null : mail.Reason,
        },
        "Delivery" => new JsonObject
        {
            ["timestamp"] = Time(mail),
            ["processingTimeMillis"] = 1,
            ["recipients"] = new JsonArray([.. mail.Recipients.Where(address => mail.Suppressed.All(entry => !address.Contains(entry.Address, StringComparison.OrdinalIgnoreCase))).Select(address => JsonValue.Create(address))]),
            ["smtpResponse"] = "250 ok",
        },
        "RenderingFailure" => new JsonObject { ["errorMessage"] = mail.Reason, ["templateName"] = mail.Template },
        _ => [],
    };

    private static JsonArray Recipients(Mail mail, Func<string, JsonObject> write) =>
        new([.. (mail.Suppressed.Count > 0 ? mail.Suppressed.Select(entry => entry.Address) : mail.Recipients).Select(write)]);

    private static string Time(Mail mail) => mail.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
