using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html</summary>
internal sealed class GetPolicyVersion(IamState state) : IQueryOperation
{
    public string Name => "GetPolicyVersion";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (arn, id) = (call.Form.Require("PolicyArn"), call.Form.Require("VersionId"));
        call.Demand("iam:GetPolicyVersion", arn);
        var policy = state.GetPolicy(arn);
        var version = policy.Versions.FirstOrDefault(version => version.Id == id) ?? throw IamErrors.NoVersion(arn, id);
        result.Structure("PolicyVersion", () => result.WriteVersion(policy, version, withDocument: true));
        return ValueTask.CompletedTask;
    }
}
