using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>PutRolePolicy and PutUserPolicy.</summary>
internal sealed class PutInlinePolicy(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Put{kind}Policy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var (name, policy, document) = (form.Require($"{kind}Name"), form.NameOf("PolicyName"), form.Require("PolicyDocument"));
        PolicyParser.Parse(document, PolicyKind.Identity);
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        state.Change(kind, name, old => old with { Inline = old.Inline.Where(other => other.Key != policy).Append(new(policy, document)).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
