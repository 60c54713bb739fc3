using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityFeedbackAttributes.html</summary>
internal sealed class PutEmailIdentityFeedbackAttributes(SesState state) : SesV2Operation("PutEmailIdentityFeedbackAttributes", "PUT", "/identities/{EmailIdentity}/feedback")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Demand(state, call);
        Change(state, call, identity => identity with { ForwardingEnabled = input.Flag("EmailForwardingEnabled") ?? false });
        return null;
    }
}
