using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Simulation;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html</summary>
internal sealed class SimulateCustomPolicy(TimeProvider time) : IQueryOperation
{
    public string Name => "SimulateCustomPolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var form = call.Form;
        new Constraints().Required("policyInputList", form.Has("PolicyInputList")).Required("actionNames", form.Has("ActionNames")).Enforce();
        call.Demand("iam:SimulateCustomPolicy", "*");
        var policies = new PrincipalPolicies([.. Read(form, "PolicyInputList")], Read(form, "PermissionsBoundaryPolicyInputList").FirstOrDefault());
        Simulation.Write(form, result, form["CallerArn"] ?? call.Caller.Arn, policies, time);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<NamedPolicy> Read(QueryForm form, string name) =>
        form.List(name).Select((document, index) => new NamedPolicy($"{name}.{index + 1}", PolicyParser.Parse(document, PolicyKind.Identity)));
}
