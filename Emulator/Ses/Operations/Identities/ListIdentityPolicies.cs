using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_ListIdentityPolicies.html</summary>
internal sealed class ListIdentityPolicies(SesState state) : IQueryOperation
{
    public string Name => "ListIdentityPolicies";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var identity = call.Form.Require("Identity");
        call.Demand("ses:ListIdentityPolicies", "*");
        result.List("PolicyNames", IdentityForm.Get(state, call, identity).Policies.Keys.Order(StringComparer.Ordinal));
        return ValueTask.CompletedTask;
    }
}
