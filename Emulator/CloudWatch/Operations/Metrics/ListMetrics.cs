using CampusIssues.Emulator.CloudWatch.Metrics;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Metrics;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html</summary>
internal sealed class ListMetrics(MetricStore store) : CloudWatchOperation
{
    private const int MostFilters = 10;

    public override string Name => "ListMetrics";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var filters = input.Structures("Dimensions").Select(filter => (Name: filter.Require("Name"), Value: filter.Text("Value"))).ToArray();
        if (filters.Length > MostFilters)
        {
            throw CloudWatchErrors.TooMany("Dimensions", MostFilters);
        }

        if (input.Text("RecentlyActive") is { } recent && recent != "PT3H")
        {
            throw CloudWatchErrors.InvalidValue($"The parameter RecentlyActive must be a value in the set [ PT3H ].");
        }

        call.Demand("cloudwatch:ListMetrics", "*");
        var found = store.List(call.Region, input.Text("Namespace"), input.Text("MetricName"), input.Has("RecentlyActive") ? TimeSpan.FromHours(3) : null)
            .Where(metric => filters.All(filter => metric.Dimensions.Any(dimension => dimension.Name == filter.Name && (filter.Value is null || dimension.Value == filter.Value))));
        var (page, next) = Pages.Take([.. found], input.Text("NextToken"), CloudWatchLimits.MetricsPage);
        return Done(new Answer
        {
            { "Metrics", page.Select(metric => new Answer { { "Namespace", metric.Namespace }, { "MetricName", metric.Name }, { "Dimensions", MetricQuery.Describe(metric.Dimensions) } }) },
            { "NextToken", next },
        });
    }
}
