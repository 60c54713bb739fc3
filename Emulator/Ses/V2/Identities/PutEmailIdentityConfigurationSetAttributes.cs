using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityConfigurationSetAttributes.html</summary>
internal sealed class PutEmailIdentityConfigurationSetAttributes(SesState state) : SesV2Operation("PutEmailIdentityConfigurationSetAttributes", "PUT", "/identities/{EmailIdentity}/configuration-set")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Demand(state, call);
        if (input.Text("ConfigurationSetName") is { } set)
        {
            state.FindConfigurationSet(call.Region, set);
        }

        Change(state, call, identity => identity with { ConfigurationSetName = input.Text("ConfigurationSetName") });
        return null;
    }
}
