using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Account;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</summary>
internal sealed class GetAccountAuthorizationDetails(IamState state) : IQueryOperation
{
    public string Name => "GetAccountAuthorizationDetails";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        call.Demand("iam:GetAccountAuthorizationDetails", "*");
        var wanted = call.Form.List("Filter");
        foreach (var kind in (string[])["User", "Group", "Role"])
        {
            var shown = wanted.Count == 0 || wanted.Contains(kind) ? state.Principals.Under($"{kind}/") : [];
            result.List($"{kind}DetailList", shown, principal => Write(result, principal));
        }

        result.List("Policies", wanted.Count == 0 || wanted.Contains("LocalManagedPolicy") ? state.Policies.All : [], policy =>
        {
            result.WritePolicy(policy, state);
            result.List("PolicyVersionList", policy.Versions, version => result.WriteVersion(policy, version, withDocument: true));
        });
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }

    private static void Write(XmlWriter result, Principal principal)
    {
        result.WritePrincipal(principal);
        result.List($"{principal.Kind}PolicyList", principal.Inline, policy =>
        {
            result.Text("PolicyName", policy.Key);
            result.Text("PolicyDocument", IamXml.Encode(policy.Value));
        });
        result.List("AttachedManagedPolicies", principal.Attached, arn =>
        {
            result.Text("PolicyName", arn[(arn.LastIndexOf('/') + 1)..]);
            result.Text("PolicyArn", arn);
        });
        if (principal.Kind == "User")
        {
            result.List("GroupList", principal.Groups);
        }
    }
}
