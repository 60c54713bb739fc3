using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html</summary>
internal sealed class DescribeResourcePolicies(ResourcePolicies policies) : LogsOperation("DescribeResourcePolicies")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:DescribeResourcePolicies", "*");
        var (items, next) = Page([.. policies.All], request);
        Answer(call, new ResourcePolicyList(items, next), LogsJson.Default.ResourcePolicyList);
    }
}
