using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Ses.V2.Suppression;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountSuppressionAttributes.html</summary>
internal sealed class PutAccountSuppressionAttributes(SesState state) : SesV2Operation("PutAccountSuppressionAttributes", "PUT", "/account/suppression")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:PutAccountSuppressionAttributes", "*");
        var reasons = input.Texts("SuppressedReasons");
        SuppressionReasons.CheckAll("suppressedReasons", reasons);
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { SuppressedReasons = reasons });
        return null;
    }
}
