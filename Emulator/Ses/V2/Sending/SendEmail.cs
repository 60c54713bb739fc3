using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.Sending;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Sending;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html</summary>
internal sealed class SendEmail(MailSender sender) : SesV2Operation("SendEmail", "POST", "/outbound-emails")
{
    protected override async ValueTask<JsonObject?> InvokeAsync(AwsCall call, JsonObject input, CancellationToken cancellationToken)
    {
        Require(input, "Content");
        var draft = ContentReader.Read(sender.State, call, input);
        return new JsonObject { ["MessageId"] = await sender.SendAsync(call, draft, cancellationToken) };
    }
}
