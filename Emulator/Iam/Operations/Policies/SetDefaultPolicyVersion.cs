using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html</summary>
internal sealed class SetDefaultPolicyVersion(IamState state) : IQueryOperation
{
    public string Name => "SetDefaultPolicyVersion";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (arn, id) = (call.Form.Require("PolicyArn"), call.Form.Require("VersionId"));
        call.Demand("iam:SetDefaultPolicyVersion", arn);
        state.Policies.Change(arn, old => (old ?? throw IamErrors.NoPolicy(arn)).Versions.Any(version => version.Id == id)
            ? old with { DefaultVersion = id }
            : throw IamErrors.NoVersion(arn, id));
        state.Changed();
        return ValueTask.CompletedTask;
    }
}
