using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_SetIdentityMailFromDomain.html</summary>
internal sealed class SetIdentityMailFromDomain(SesState state) : IQueryOperation
{
    public string Name => "SetIdentityMailFromDomain";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        var domain = call.Form["MailFromDomain"] is { Length: > 0 } told ? told : null;
        var behavior = call.Form["BehaviorOnMXFailure"];
        new Constraints().OneOf("behaviorOnMXFailure", behavior, "RejectMessage", "UseDefaultValue").Enforce();
        call.Demand("ses:SetIdentityMailFromDomain", "*");
        var own = identity[(identity.LastIndexOf('@') + 1)..];
        if (domain is not null && !domain.EndsWith($".{own}", StringComparison.OrdinalIgnoreCase))
        {
            throw SesErrors.InvalidParameter($"Provided MAIL-FROM domain <{domain}> is not subdomain of the domain of the identity <{own}>.");
        }

        IdentityForm.Change(state, call, identity, old => old with { MailFromDomain = domain, BehaviorOnMxFailure = behavior ?? "UseDefaultValue" });
        return ValueTask.CompletedTask;
    }
}
