using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_GetIdentityPolicies.html</summary>
internal sealed class GetIdentityPolicies(SesState state) : IQueryOperation
{
    public string Name => "GetIdentityPolicies";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        new Constraints().Required("identity", call.Form["Identity"]).Required("policyNames", call.Form.Has("PolicyNames")).Enforce();
        call.Demand("ses:GetIdentityPolicies", "*");
        var wanted = call.Form.List("PolicyNames");
        var policies = IdentityForm.Get(state, call, call.Form["Identity"]!).Policies;
        result.Map("Policies", policies.Where(policy => wanted.Contains(policy.Key)), result.WriteString);
        return ValueTask.CompletedTask;
    }
}
