using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html</summary>
internal sealed class DescribeLogGroups(LogGroups groups, LogStore store) : LogsOperation("DescribeLogGroups")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:DescribeLogGroups", $"arn:aws:logs:{call.Region}:{call.AccountId}:log-group:*");
        if (request is { LogGroupNamePrefix: not null, LogGroupNamePattern: not null })
        {
            throw LogsErrors.InvalidParameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }

        var found = groups.All.Where(group =>
            (request.LogGroupNamePrefix is not { } prefix || group.Name.StartsWith(prefix, StringComparison.Ordinal))
            && (request.LogGroupNamePattern is not { } pattern || group.Name.Contains(pattern, StringComparison.OrdinalIgnoreCase))
            && (request.LogGroupIdentifiers is not { Count: > 0 } identifiers || identifiers.Any(identifier => GroupNames.Of(identifier) == group.Name)));
        var (items, next) = Page([.. found], request);
        Answer(call, new LogGroupList([.. items.Select(Describe)], next), LogsJson.Default.LogGroupList);
    }

    private LogGroupAnswer Describe(LogGroup group) => new()
    {
        LogGroupName = group.Name,
        CreationTime = group.CreationTime,
        RetentionInDays = group.RetentionInDays,
        MetricFilterCount = group.MetricFilters.Count,
        Arn = group.Arn,
        StoredBytes = store.StoredBytes(group.Name),
        KmsKeyId = group.KmsKeyId,
        LogGroupClass = group.LogGroupClass,
        LogGroupArn = group.GroupArn,
        DeletionProtectionEnabled = group.DeletionProtection,
    };
}
