using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountSendingAttributes.html</summary>
internal sealed class PutAccountSendingAttributes(SesState state) : SesV2Operation("PutAccountSendingAttributes", "PUT", "/account/sending")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:PutAccountSendingAttributes", "*");
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { SendingEnabled = input.Flag("SendingEnabled") ?? false });
        return null;
    }
}
