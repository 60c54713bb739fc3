using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Ses.V2.Templates;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Sending;

/// <summary>Reads the mail of a SendEmail call: simple, raw, or from a template.</summary>
internal static class ContentReader
{
    public static Draft Read(SesState state, AwsCall call, JsonObject input)
    {
        var content = (JsonObject)input["Content"]!;
        var draft = Envelope(input, input["Destination"] as JsonObject);
        return content switch
        {
            _ when content["Simple"] is JsonObject simple => Simple(draft, simple),
            _ when content["Raw"] is JsonObject raw => Raw(draft, raw, input["Destination"] as JsonObject),
            _ when content["Template"] is JsonObject template => Filled(state, call, draft with { Action = "SendTemplatedEmail" }, template, template.Text("TemplateData") ?? "{}"),
            _ => throw V2Errors.BadRequest("Content must contain one of Simple, Raw or Template."),
        };
    }

    /// <summary>What all kinds of mail have in common.</summary>
    public static Draft Envelope(JsonObject input, JsonObject? destination) => new(input.Text("FromEmailAddress") ?? "")
    {
        Action = "SendEmail",
        To = destination?.Texts("ToAddresses") ?? [],
        Cc = destination?.Texts("CcAddresses") ?? [],
        Bcc = destination?.Texts("BccAddresses") ?? [],
        ReplyTo = input.Texts("ReplyToAddresses"),
        ReturnPath = input.Text("FeedbackForwardingEmailAddress"),
        SourceArn = input.Text("FromEmailAddressIdentityArn"),
        ConfigurationSetName = input.Text("ConfigurationSetName"),
        Tags = MessageTags.Check(input.Objects("EmailTags").Select(tag => (tag.Text("Name") ?? "", tag.Text("Value") ?? ""))),
    };

    /// <summary>A mail from a template that is kept, or that the call brings along.</summary>
    public static Draft Filled(SesState state, AwsCall call, Draft draft, JsonObject wanted, string data)
    {
        var arn = wanted.Text("TemplateArn");
        var template = wanted["TemplateContent"] is JsonObject inline ? TemplateJson.Content(inline, MailSender.InlineTemplate, default)
            : state.FindTemplate(call.Region, wanted.Text("TemplateName") ?? arn?[(arn.LastIndexOf('/') + 1)..] ?? throw V2Errors.BadRequest("TemplateName, TemplateArn or TemplateContent must be specified."));
        return RenderedMail.Fill(WithParts(draft, wanted), template, data);
    }

    private static Draft Simple(Draft draft, JsonObject message)
    {
        var (text, html) = (Data(message["Body"], "Text"), Data(message["Body"], "Html"));
        if (text is null && html is null)
        {
            throw SesErrors.EmptyBody();
        }

        var subject = Data(message, "Subject") ?? throw V2Errors.BadRequest("1 validation error detected: Value at 'content.simple.subject' failed to satisfy constraint: Member must not be null");
        return WithParts(draft, message) with { Subject = subject, Text = text, Html = html };
    }

    private static Draft Raw(Draft draft, JsonObject raw, JsonObject? destination)
    {
        var bytes = MailPart.Decode(raw.Text("Data") ?? throw V2Errors.BadRequest("1 validation error detected: Value at 'content.raw.data' failed to satisfy constraint: Member must not be null"));
        return RawMail.Read(draft with { Action = "SendRawEmail" }, bytes, destination is null ? [] : [.. draft.Recipients]);
    }

    private static Draft WithParts(Draft draft, JsonObject message) => draft with
    {
        Headers = [.. message.Objects("Headers").Select(header => new MailHeader(header.Text("Name") ?? "", header.Text("Value") ?? ""))],
        Attachments = [.. message.Objects("Attachments").Select(MailPart.Read)],
    };

    private static string? Data(JsonNode? parent, string member) => ((parent as JsonObject)?[member] as JsonObject)?.Text("Data");
}
