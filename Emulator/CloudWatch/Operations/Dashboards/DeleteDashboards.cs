using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Dashboards;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DeleteDashboards.html; one that is missing keeps all others.</summary>
internal sealed class DeleteDashboards(DashboardStore dashboards) : CloudWatchOperation
{
    public override string Name => "DeleteDashboards";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var names = input.Texts("DashboardNames");
        if (names.Count == 0)
        {
            throw CloudWatchErrors.InvalidValue("Need at least 1 dashboard");
        }

        foreach (var name in names)
        {
            call.Demand("cloudwatch:DeleteDashboards", Dashboard.ArnOf(name));
        }

        var missing = names.FirstOrDefault(name => dashboards.Find(name) is null);
        if (missing is not null)
        {
            throw CloudWatchErrors.NoDashboard(missing);
        }

        foreach (var name in names)
        {
            dashboards.Delete(name);
        }

        return Done();
    }
}
