using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>PutRolePermissionsBoundary and PutUserPermissionsBoundary.</summary>
internal sealed class PutBoundary(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Put{kind}PermissionsBoundary";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, boundary) = (call.Form.Require($"{kind}Name"), call.Form.Require("PermissionsBoundary"));
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        state.GetPolicy(boundary);
        state.Change(kind, name, old => old with { BoundaryArn = boundary });
        return ValueTask.CompletedTask;
    }
}
