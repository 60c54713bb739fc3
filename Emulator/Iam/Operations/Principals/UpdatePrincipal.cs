using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>UpdateRole and UpdateUser (https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html).</summary>
internal sealed class UpdatePrincipal(string kind, IamState state) : IQueryOperation
{
    public string Name => $"Update{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var name = form.Require($"{kind}Name");
        new Constraints().Range("maxSessionDuration", form.Number("MaxSessionDuration"), 3600, 43200).Enforce();
        call.Demand($"iam:{Name}", $"arn:aws:iam::{call.AccountId}:{kind.ToLowerInvariant()}/{name}");
        var changed = state.Change(kind, name, old => old with
        {
            Description = form["Description"] ?? old.Description,
            MaxSessionDuration = form.Number("MaxSessionDuration") ?? old.MaxSessionDuration,
            Path = form["NewPath"] ?? old.Path,
        });
        if (kind != "Role" && form[$"New{kind}Name"] is { } renamed && renamed != name)
        {
            Rename(name, renamed, changed);
        }

        return ValueTask.CompletedTask;
    }

    private void Rename(string name, string renamed, Principal principal)
    {
        if (!state.Principals.TryAdd($"{kind}/{renamed}", principal with { Name = renamed }))
        {
            throw IamErrors.Exists(kind, renamed);
        }

        foreach (var member in state.Principals.Under("User/").Where(user => kind == "Group" && user.Groups.Contains(name)))
        {
            state.Change("User", member.Name, old => old with { Groups = [.. old.Groups.Select(group => group == name ? renamed : group)] });
        }

        state.Principals.Remove($"{kind}/{name}");
        state.Changed();
    }
}
