using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>ListAttachedRolePolicies and ListAttachedUserPolicies.</summary>
internal sealed class ListAttachedPolicies(string kind, IamState state) : IQueryOperation
{
    public string Name => $"ListAttached{kind}Policies";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        result.List("AttachedPolicies", state.Get(kind, name).Attached, arn =>
        {
            result.Text("PolicyName", arn[(arn.LastIndexOf('/') + 1)..]);
            result.Text("PolicyArn", arn);
        });
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
