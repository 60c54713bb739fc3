using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.Identities;

/// <summary>https://docs.aws.amazon.com/ses/latest/APIReference/API_DeleteIdentityPolicy.html</summary>
internal sealed class DeleteIdentityPolicy(SesState state) : IQueryOperation
{
    public string Name => "DeleteIdentityPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (identity, name) = (call.Form.Require("Identity"), call.Form.Require("PolicyName"));
        call.Demand("ses:DeleteIdentityPolicy", "*");
        if (state.FindIdentity(call.Region, identity) is not null)
        {
            IdentityForm.Change(state, call, identity, old => old with { Policies = IdentityPolicies.Without(old, name) });
        }
        return ValueTask.CompletedTask;
    }
}
