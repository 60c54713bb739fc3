using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>GetRolePolicy and GetUserPolicy.</summary>
internal sealed class GetInlinePolicy(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Get{kind}Policy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, policy) = (call.Form.Require($"{kind}Name"), call.Form.Require("PolicyName"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        var document = state.Get(kind, name).Inline.GetValueOrDefault(policy) ?? throw IamErrors.NoInline(kind, name, policy);
        result.Text($"{kind}Name", name);
        result.Text("PolicyName", policy);
        result.Text("PolicyDocument", IamXml.Encode(document));
        return ValueTask.CompletedTask;
    }
}
