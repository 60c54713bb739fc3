using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Tags;

/// <summary>What has tags: alarms and dashboards, by their ARNs.</summary>
internal sealed class TaggedResources(AlarmStore alarms, DashboardStore dashboards)
{
    private const string DashboardPrefix = "dashboard/";

    /// <summary>The ARN of a request, for which the action is demanded.</summary>
    public static string Arn(AwsCall call, Input input, string action)
    {
        var arn = input.Text("ResourceARN");
        new Constraints().Required("resourceARN", arn).Length("resourceARN", arn, 1, 1024).Enforce("ValidationException");
        call.Demand($"cloudwatch:{action}", arn!);
        return arn!;
    }

    public IReadOnlyDictionary<string, string> Of(string arn) =>
        alarms.FindArn(arn)?.Tags ?? DashboardOf(arn)?.Tags ?? throw CloudWatchErrors.NoResource(arn);

    public void Change(string arn, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change)
    {
        if (alarms.FindArn(arn) is { } alarm)
        {
            alarms.Change(alarm.Key, present => present with { Tags = change(present.Tags) });
        }
        else if (DashboardOf(arn) is { } dashboard)
        {
            dashboards.Tag(dashboard, change(dashboard.Tags));
        }
        else
        {
            throw CloudWatchErrors.NoResource(arn);
        }
    }

    private Dashboard? DashboardOf(string arn) =>
        CampusIssues.Emulator.Wire.Arn.TryParse(arn) is { Service: "cloudwatch" } parts && parts.Resource.StartsWith(DashboardPrefix, StringComparison.Ordinal)
            ? dashboards.Find(parts.Resource[DashboardPrefix.Length..])
            : null;
}
