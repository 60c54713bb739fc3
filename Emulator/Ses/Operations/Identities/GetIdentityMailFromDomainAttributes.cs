using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetIdentityMailFromDomainAttributes.html</summary>
internal sealed class GetIdentityMailFromDomainAttributes(SesState state) : IQueryOperation
{
    public string Name => "GetIdentityMailFromDomainAttributes";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("identities", call.Form.Has("Identities")).Enforce();
        call.Demand("ses:GetIdentityMailFromDomainAttributes", "*");
        result.Map("MailFromDomainAttributes", IdentityForm.Known(state, call), identity =>
        {
            result.Text("MailFromDomain", identity.MailFromDomain);
            result.Text("MailFromDomainStatus", identity.MailFromDomain is null ? null : "Success");
            result.Text("BehaviorOnMXFailure", identity.BehaviorOnMxFailure);
        });
        return ValueTask.CompletedTask;
    }
}
