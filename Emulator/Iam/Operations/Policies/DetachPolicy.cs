using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>DetachRolePolicy and DetachUserPolicy.</summary>
internal sealed class DetachPolicy(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Detach{kind}Policy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, arn) = (call.Form.Require($"{kind}Name"), call.Form.Require("PolicyArn"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}", () => new Dictionary<string, IReadOnlyList<string>> { ["iam:PolicyARN"] = [arn] });
        state.Change(kind, name, old => old.Attached.Contains(arn)
            ? old with { Attached = [.. old.Attached.Where(other => other != arn)] }
            : throw IamErrors.NotAttached(arn));
        return ValueTask.CompletedTask;
    }
}
