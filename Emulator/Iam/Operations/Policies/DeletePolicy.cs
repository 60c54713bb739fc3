using System.Xml;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Operations.Policies;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html</summary>
internal sealed class DeletePolicy(IamState state) : IQueryOperation
{
    public string Name => "DeletePolicy";

    public ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var arn = call.Form.Require("PolicyArn");
        call.Demand("iam:DeletePolicy", arn);
        var policy = state.Policies.Find(arn) ?? throw IamErrors.NoPolicy(arn);
        if (state.Principals.All.Any(principal => principal.Attached.Contains(arn) || principal.BoundaryArn == arn))
        {
            throw new AwsException("DeleteConflict", "Cannot delete a policy attached to entities.", StatusCodes.Status409Conflict);
        }

        if (policy.Versions.Count > 1)
        {
            throw new AwsException("DeleteConflict", "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.", StatusCodes.Status409Conflict);
        }

        state.Policies.Remove(arn);
        state.Changed();
        return ValueTask.CompletedTask;
    }
}
