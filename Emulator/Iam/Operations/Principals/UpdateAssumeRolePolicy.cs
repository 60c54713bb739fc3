using System.Xml;
using CampusIssues.Emulator.Iam.Policies;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Principals;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html</summary>
internal sealed class UpdateAssumeRolePolicy(IamState state) : IQueryOperation
{
    public string Name => "UpdateAssumeRolePolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (name, document) = (call.Form.Require("RoleName"), call.Form.Require("PolicyDocument"));
        PolicyParser.Parse(document, PolicyKind.Trust);
        call.Demand("iam:UpdateAssumeRolePolicy", $"arn:aws:iam::{call.AccountId}:role/{name}");
        state.Change("Role", name, role => role with { TrustPolicy = document });
        return ValueTask.CompletedTask;
    }
}
