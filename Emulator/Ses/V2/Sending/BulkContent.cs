using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Sending;

/// <summary>Reads one mail of a SendBulkEmail call.</summary>
internal static class BulkContent
{
    public static Draft Read(SesState state, AwsCall call, JsonObject input, JsonObject entry)
    {
        var template = (input["DefaultContent"] as JsonObject)?["Template"] as JsonObject ?? throw V2Errors.BadRequest("DefaultContent must contain a Template.");
        var own = ((entry["ReplacementEmailContent"] as JsonObject)?["ReplacementTemplate"] as JsonObject)?.Text("ReplacementTemplateData");
        var data = string.IsNullOrWhiteSpace(own) || own.Trim() == "{}" ? template.Text("TemplateData") ?? "{}" : own;
        var tags = input.Objects("DefaultEmailTags").Concat(entry.Objects("ReplacementTags")).Select(tag => (tag.Text("Name") ?? "", tag.Text("Value") ?? ""));
        var draft = ContentReader.Envelope(input, entry["Destination"] as JsonObject) with { Action = "SendBulkTemplatedEmail", Tags = MessageTags.Check(tags) };
        var filled = ContentReader.Filled(state, call, draft, template, data);
        return entry.Objects("ReplacementHeaders").ToArray() is { Length: > 0 } headers
            ? filled with { Headers = [.. headers.Select(header => new MailHeader(header.Text("Name") ?? "", header.Text("Value") ?? ""))] }
            : filled;
    }

    /// <summary>What an entry's status is called when it was refused.</summary>
    public static string StatusOf(AwsException refused) => refused.Code switch
    {
        "MessageRejected" => "MESSAGE_REJECTED",
        "ConfigurationSetDoesNotExist" => "CONFIGURATION_SET_NOT_FOUND",
        "TemplateDoesNotExist" => "TEMPLATE_NOT_FOUND",
        "AccountSendingPausedException" => "ACCOUNT_SENDING_PAUSED",
        "ConfigurationSetSendingPausedException" => "CONFIGURATION_SET_SENDING_PAUSED",
        "InvalidParameterValue" or "BadRequestException" or "InvalidRenderingParameter" => "INVALID_PARAMETER",
        "Throttling" => "ACCOUNT_THROTTLED",
        _ => "FAILED",
    };
}
