using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>TagRole and TagUser.</summary>
internal sealed class TagPrincipal(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Tag{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var name = call.Form.Require($"{kind}Name");
        var tags = call.Form.Tags();
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}", () => TagConditions.Of(tags));
        state.Change(kind, name, old => old with { Tags = old.Tags.Where(tag => !tags.ContainsKey(tag.Key)).Concat(tags).ToDictionary() });
        return ValueTask.CompletedTask;
    }
}
