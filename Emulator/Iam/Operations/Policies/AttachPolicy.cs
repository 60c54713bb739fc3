using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>AttachRolePolicy and AttachUserPolicy.</summary>
internal sealed class AttachPolicy(string kind, IamState state) : IQueryOperation
{
    private const int Limit = 20;

    public string Name => $"Attach{kind}Policy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, arn) = (call.Form.Require($"{kind}Name"), call.Form.Require("PolicyArn"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}", () => new Dictionary<string, IReadOnlyList<string>> { ["iam:PolicyARN"] = [arn] });
        state.GetPolicy(arn);
        state.Change(kind, name, old => old.Attached.Contains(arn) ? old
            : old.Attached.Count < Limit ? old with { Attached = [.. old.Attached, arn] }
            : throw IamErrors.LimitExceeded($"Cannot exceed quota for PoliciesPer{kind}: {Limit}"));
        return ValueTask.CompletedTask;
    }
}
