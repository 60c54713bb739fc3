using CampusIssues.Emulator.Logs.Operations;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs;

/// <summary>The table of CloudWatch Logs' operations.</summary>
internal sealed class LogsOperations(IServiceProvider services)
{
    public IReadOnlyList<IAwsOperation> All { get; } =
    [
        services.Make<CreateLogGroup>(),
        services.Make<CreateLogStream>(),
        services.Make<DeleteLogGroup>(),
        services.Make<DeleteLogStream>(),
        services.Make<DeleteMetricFilter>(),
        services.Make<DeleteResourcePolicy>(),
        services.Make<DeleteRetentionPolicy>(),
        services.Make<DeleteSubscriptionFilter>(),
        services.Make<DescribeLogGroups>(),
        services.Make<DescribeLogStreams>(),
        services.Make<DescribeMetricFilters>(),
        services.Make<DescribeQueries>(),
        services.Make<DescribeResourcePolicies>(),
        services.Make<DescribeSubscriptionFilters>(),
        services.Make<FilterLogEvents>(),
        services.Make<GetLogEvents>(),
        services.Make<GetLogRecord>(),
        services.Make<GetQueryResults>(),
        services.Make<ListLogGroups>(),
        services.Make<ListTagsForResource>(),
        services.Make<ListTagsLogGroup>(),
        services.Make<PutLogEvents>(),
        services.Make<PutMetricFilter>(),
        services.Make<PutResourcePolicy>(),
        services.Make<PutRetentionPolicy>(),
        services.Make<PutSubscriptionFilter>(),
        services.Make<StartQuery>(),
        services.Make<StopQuery>(),
        services.Make<TagLogGroup>(),
        services.Make<TagResource>(),
        services.Make<TestMetricFilter>(),
        services.Make<UntagLogGroup>(),
        services.Make<UntagResource>(),
    ];
}
