using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html</summary>
internal sealed class CreateLogGroup(LogGroups groups, TimeProvider time) : LogsOperation("CreateLogGroup")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        var name = Demand(call, request.Group);
        LogsRules.CheckGroupName(name);
        LogsRules.CheckOneOf(request.LogGroupClass, "logGroupClass", "STANDARD", "INFREQUENT_ACCESS", "DELIVERY");
        var group = new LogGroup
        {
            Name = name,
            CreationTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Region = call.Region,
            AccountId = call.AccountId,
            KmsKeyId = request.KmsKeyId,
            LogGroupClass = request.LogGroupClass ?? "STANDARD",
            DeletionProtection = request.DeletionProtectionEnabled == true,
            Tags = request.Tags?.Values ?? new Dictionary<string, string>(),
        };
        if (!groups.TryAdd(group))
        {
            throw LogsErrors.GroupExists;
        }
    }
}
