using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityDkimAttributes.html</summary>
internal sealed class PutEmailIdentityDkimAttributes(SesState state) : SesV2Operation("PutEmailIdentityDkimAttributes", "PUT", "/identities/{EmailIdentity}/dkim")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Demand(call, IdentityArn(call, call.PathParameters["EmailIdentity"]));
        var name = call.PathParameters["EmailIdentity"];
        if (state.FindIdentity(call.Region, name) is null)
        {
            throw V2Errors.BadRequest($"Domain {name} is not verified for DKIM signing.");
        }

        Change(state, call, identity => identity with { DkimEnabled = input.Flag("SigningEnabled") ?? false });
        return null;
    }
}
