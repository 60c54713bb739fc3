using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>ListRoleTags and ListUserTags.</summary>
internal sealed class ListPrincipalTags(string kind, IamState state) : IQueryOperation
{
    public string Name => $"List{kind}Tags";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        result.WriteTags(state.Get(kind, name).Tags);
        result.WriteWhole();
        return ValueTask.CompletedTask;
    }
}
