using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>UntagRole and UntagUser.</summary>
internal sealed class UntagPrincipal(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Untag{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        var keys = call.Form.List("TagKeys");
        state.Change(kind, name, old => old with { Tags = old.Tags.Where(tag => !keys.Contains(tag.Key)).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
