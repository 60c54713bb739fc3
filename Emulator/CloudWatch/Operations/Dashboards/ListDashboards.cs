using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Dashboards;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html</summary>
internal sealed class ListDashboards(DashboardStore dashboards) : CloudWatchOperation
{
    private const int PageSize = 1000;

    public override string Name => "ListDashboards";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        call.Demand("cloudwatch:ListDashboards", "*");
        var prefix = input.Text("DashboardNamePrefix") ?? "";
        var found = dashboards.All.Where(dashboard => dashboard.Name.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        var (page, next) = Pages.Take(found, input.Text("NextToken"), PageSize);
        return Done(new Answer { { "DashboardEntries", page.Select(Describe) }, { "NextToken", next } });
    }

    private static Answer Describe(Dashboard dashboard) => new()
    {
        { "DashboardName", dashboard.Name },
        { "DashboardArn", dashboard.Arn },
        { "LastModified", dashboard.ModifiedAt },
        { "Size", dashboard.Size },
    };
}
