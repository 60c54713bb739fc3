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
        if (form["NewUserName"] is { } renamed && kind == "User")
        {
            if (!state.Principals.TryAdd($"User/{renamed}", changed with { Name = renamed }))
            {
                throw IamErrors.Exists(kind, renamed);
            }

            state.Principals.Remove($"User/{name}");
            state.Changed();
        }

        return ValueTask.CompletedTask;
    }
}
