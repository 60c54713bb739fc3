using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityDkimSigningAttributes.html</summary>
internal sealed class PutEmailIdentityDkimSigningAttributes(SesState state) : SesV2Operation("PutEmailIdentityDkimSigningAttributes", "PUT", "/identities/{EmailIdentity}/dkim/signing")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Require(input, "SigningAttributesOrigin");
        Demand(state, call);
        var external = input.Text("SigningAttributesOrigin") == "EXTERNAL";
        var selector = (input["SigningAttributes"] as JsonObject)?.Text("DomainSigningSelector");
        var changed = Change(state, call, identity => identity with
        {
            SigningOrigin = external ? "EXTERNAL" : "AWS_SES",
            DkimTokens = external && selector is not null ? [selector] : DkimTokens.New(),
        });
        return new JsonObject { ["DkimStatus"] = "SUCCESS", ["DkimTokens"] = Texts(changed.DkimTokens) };
    }
}
