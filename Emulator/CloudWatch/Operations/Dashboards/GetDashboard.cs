using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Dashboards;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html</summary>
internal sealed class GetDashboard(DashboardStore dashboards) : CloudWatchOperation
{
    public override string Name => "GetDashboard";

    public override ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var name = input.Text("DashboardName");
        new Constraints().Required("dashboardName", name).Enforce("ValidationException");
        call.Demand("cloudwatch:GetDashboard", Dashboard.ArnOf(name!));
        var dashboard = dashboards.Find(name!) ?? throw CloudWatchErrors.NoDashboard(name!);
        return Done(new Answer { { "DashboardArn", dashboard.Arn }, { "DashboardBody", dashboard.Body }, { "DashboardName", dashboard.Name } });
    }
}
