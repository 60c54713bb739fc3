using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html</summary>
internal sealed class DeletePolicyVersion(IamState state) : IQueryOperation
{
    public string Name => "DeletePolicyVersion";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var (arn, id) = (call.Form.Require("PolicyArn"), call.Form.Require("VersionId"));
        call.Demand("iam:DeletePolicyVersion", arn);
        state.Policies.Change(arn, old =>
        {
            var policy = old ?? throw IamErrors.NoPolicy(arn);
            return policy.DefaultVersion == id ? throw new AwsException("DeleteConflict", "Cannot delete the default version of a policy.", StatusCodes.Status409Conflict)
                : policy.Versions.Any(version => version.Id == id) ? policy with { Versions = [.. policy.Versions.Where(version => version.Id != id)] }
                : throw IamErrors.NoVersion(arn, id);
        });
        return ValueTask.CompletedTask;
    }
}
