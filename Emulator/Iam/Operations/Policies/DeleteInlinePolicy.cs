using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>DeleteRolePolicy and DeleteUserPolicy.</summary>
internal sealed class DeleteInlinePolicy(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Delete{kind}Policy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, policy) = (call.Form.Require($"{kind}Name"), call.Form.Require("PolicyName"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        state.Change(kind, name, old => old.Inline.ContainsKey(policy)
            ? old with { Inline = old.Inline.Where(other => other.Key != policy).ToDictionary() }
            : throw IamErrors.NoInline(kind, name, policy));
        return ValueTask.CompletedTask;
    }
}
