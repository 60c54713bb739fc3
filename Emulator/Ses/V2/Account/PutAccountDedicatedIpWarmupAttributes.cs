using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountDedicatedIpWarmupAttributes.html</summary>
internal sealed class PutAccountDedicatedIpWarmupAttributes(SesState state) : SesV2Operation("PutAccountDedicatedIpWarmupAttributes", "PUT", "/account/dedicated-ips/warmup")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:PutAccountDedicatedIpWarmupAttributes", "*");
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { AutoWarmup = input.Flag("AutoWarmupEnabled") ?? false });
        return null;
    }
}
