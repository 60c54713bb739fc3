using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>DeleteRolePermissionsBoundary and DeleteUserPermissionsBoundary.</summary>
internal sealed class DeleteBoundary(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Delete{kind}PermissionsBoundary";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        state.Change(kind, name, old => old with { BoundaryArn = null });
        return ValueTask.CompletedTask;
    }
}
