using System.Xml;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_PutIdentityPolicy.html</summary>
internal sealed class PutIdentityPolicy(SesState state, IPolicySyntax syntax) : IQueryOperation
{
    public string Name => "PutIdentityPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (identity, name, policy) = (call.Form.Require("Identity"), call.Form.Require("PolicyName"), call.Form.Require("Policy"));
        call.Demand("ses:PutIdentityPolicy", "*");
        IdentityPolicies.Check(syntax, name, policy);
        IdentityForm.Change(state, call, identity, old => old with { Policies = IdentityPolicies.With(old, name, policy) });
        return ValueTask.CompletedTask;
    }
}
