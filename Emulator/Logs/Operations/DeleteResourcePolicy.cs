using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteResourcePolicy.html</summary>
internal sealed class DeleteResourcePolicy(ResourcePolicies policies) : LogsOperation("DeleteResourcePolicy")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:DeleteResourcePolicy", "*");
        if (!policies.Delete(request.PolicyName ?? ""))
        {
            throw LogsErrors.NotFound($"Policy with name [{request.PolicyName}] does not exist.");
        }
    }
}
