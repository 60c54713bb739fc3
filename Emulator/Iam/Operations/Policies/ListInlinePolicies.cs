using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>ListRolePolicies and ListUserPolicies.</summary>
internal sealed class ListInlinePolicies(string kind, IamState state) : IQueryOperation
{
    public string Name => $"List{kind}Policies";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        result.List("PolicyNames", state.Get(kind, name).Inline.Keys.Order(StringComparer.Ordinal));
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
