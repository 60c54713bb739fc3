using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutEmailIdentityMailFromAttributes.html</summary>
internal sealed class PutEmailIdentityMailFromAttributes(SesState state) : SesV2Operation("PutEmailIdentityMailFromAttributes", "PUT", "/identities/{EmailIdentity}/mail-from")
{
    protected override JsonObject? Invoke(AwsCall call, JsonObject input)
    {
        Demand(state, call);
        var domain = input.Text("MailFromDomain") is { Length: > 0 } told ? told : null;
        var name = call.PathParameters["EmailIdentity"];
        var own = name[(name.LastIndexOf('@') + 1)..];
        if (domain is not null && !domain.EndsWith($".{own}", StringComparison.OrdinalIgnoreCase))
        {
            throw V2Errors.BadRequest($"Provided MAIL-FROM domain <{domain}> is not subdomain of the domain of the identity <{own}>.");
        }

        Change(state, call, identity => identity with
        {
            MailFromDomain = domain,
            BehaviorOnMxFailure = input.Text("BehaviorOnMxFailure") is "REJECT_MESSAGE" ? "RejectMessage" : "UseDefaultValue",
        });
        return null;
    }
}
