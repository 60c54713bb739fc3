using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Account;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountVdmAttributes.html</summary>
internal sealed class PutAccountVdmAttributes(SesState state) : SesV2Operation("PutAccountVdmAttributes", "PUT", "/account/vdm")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "VdmAttributes");
        call.Demand("ses:PutAccountVdmAttributes", "*");
        state.Settings.Put(call.Region, state.SettingsOf(call.Region) with { Vdm = input["VdmAttributes"]!.ToJsonString() });
        return null;
    }
}
