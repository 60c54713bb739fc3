using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html</summary>
internal sealed class SendBulkEmail(MailSender sender) : SesV2Operation("SendBulkEmail", "POST", "/outbound-bulk-emails")
{
    protected override async ValueTask<JsonObject?> InvokeAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        Require(input, "DefaultContent", "BulkEmailEntries");
        var entries = input.Objects("BulkEmailEntries").ToArray();
        if (entries.Length > SesLimits.BulkDestinations)
        {
            throw SesErrors.TooManyRecipients();
        }

        var results = new JsonArray();
        foreach (var entry in entries)
        {
            results.Add((JsonNode)await SendAsync(call, input, entry, cancellationToken));
        }

        return new JsonObject { ["BulkEmailEntryResults"] = results };
    }

    private async ValueTask<JsonObject> SendAsync(AwsCall call, JsonObject input, JsonObject entry, CancellationToken cancellationToken)
    {
        try
        {
            var draft = BulkContent.Read(sender.State, call, input, entry);
            return new JsonObject { ["Status"] = "SUCCESS", ["MessageId"] = await sender.SendAsync(call, draft, cancellationToken) };
        }
        catch (AwsException refused) when (!refused.Code.StartsWith("AccessDenied", StringComparison.Ordinal))
        {
            return new JsonObject { ["Status"] = BulkContent.StatusOf(refused), ["Error"] = refused.Message };
        }
    }
}
