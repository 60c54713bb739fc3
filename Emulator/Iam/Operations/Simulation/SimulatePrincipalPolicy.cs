using System.Xml;
using CampusIssues.Emulator.Iam.Access;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Simulation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</summary>
internal sealed class SimulatePrincipalPolicy(IamState state, TimeProvider time) : IQueryOperation
{
    public string Name => "SimulatePrincipalPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        var arn = form["PolicySourceArn"];
        new Constraints().Required("policySourceArn", arn).Required("actionNames", form.Has("ActionNames")).Enforce();
        call.Demand("iam:SimulatePrincipalPolicy", arn!);
        var principal = state.Principals.All.FirstOrDefault(candidate => candidate.Arn == arn)
            ?? throw IamErrors.NoSuchEntity($"The entity {arn} cannot be found.");
        var policies = PolicyCollection.Of(principal, state);
        var added = form.List("PolicyInputList").Select((document, index) => new NamedPolicy($"PolicyInputList.{index + 1}", PolicyParser.Parse(document, PolicyKind.Identity)));
        Simulation.Write(form, result, arn!, policies with { Identity = [.. policies.Identity, .. added] }, time);
        return ValueTask.CompletedTask;
    }
}
