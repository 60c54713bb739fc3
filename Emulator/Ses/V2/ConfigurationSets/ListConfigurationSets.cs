using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListConfigurationSets.html</summary>
internal sealed class ListConfigurationSets(SesState state) : SesV2Operation("ListConfigurationSets", "GET", "/configuration-sets")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        call.Demand("ses:ListConfigurationSets", "*");
        return Page(call, "ConfigurationSets", state.ConfigurationSets.Under(SesState.Key(call.Region, "")), set => set.Name, set => JsonValue.Create(set.Name));
    }
}
