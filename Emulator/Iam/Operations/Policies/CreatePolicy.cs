using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html</summary>
internal sealed class CreatePolicy(IamState state, TimeProvider time) : IQueryOperation
{
    public string Name => "CreatePolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var (name, document) = (form.NameOf("PolicyName"), form.Require("PolicyDocument"));
        var policy = Make(name, form["Path"] ?? "/", document, form["Description"], time.GetUtcNow()) with { Tags = form.Tags() };
        call.Demand("iam:CreatePolicy", policy.Arn);
        if (!state.Policies.TryAdd(policy.Arn, policy))
        {
            throw IamErrors.PolicyExists(name);
        }

        result.Structure("Policy", () => result.WritePolicy(policy, state));
        return ValueTask.CompletedTask;
    }

    public static ManagedPolicy Make(string name, string path, string document, string? description, DateTimeOffset now)
    {
        PolicyParser.Parse(document, PolicyKind.Identity);
        return new ManagedPolicy(name, path, IamState.NewId("ANPA"), description, now) { Versions = [new PolicyVersion("v1", document, now)] };
    }
}
