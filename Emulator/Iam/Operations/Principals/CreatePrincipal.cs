using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>CreateRole, CreateUser and CreateGroup (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html).</summary>
internal sealed class CreatePrincipal(string kind, IamState state, TimeProvider time) : IQueryOperation
{
    public string Name => $"Create{kind}";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var name = form.NameOf($"{kind}Name");
        var trust = kind == "Role" ? form.Require("AssumeRolePolicyDocument") : null;
        new Constraints().Range("maxSessionDuration", form.Number("MaxSessionDuration"), 3600, 43200).Enforce();
        var principal = new Principal(kind, name, form.PathOf(), IamState.NewId(kind switch { "Role" => "AROA", "Group" => "AGPA", _ => "AIDA" }), time.GetUtcNow())
        {
            TrustPolicy = trust,
            Description = form["Description"],
            MaxSessionDuration = form.Number("MaxSessionDuration") ?? 3600,
            BoundaryArn = form["PermissionsBoundary"],
            Tags = form.Tags(),
        };
        if (trust is not null)
        {
            PolicyParser.Parse(trust, PolicyKind.Trust);
        }

        call.Demand($"iam:{Name}", principal.Arn, () => TagConditions.Of(principal.Tags));
        if (!state.Principals.TryAdd($"{kind}/{name}", principal))
        {
            throw IamErrors.Exists(kind, name);
        }

        state.Changed();
        result.Structure(kind, () => result.WritePrincipal(principal));
        return ValueTask.CompletedTask;
    }
}
