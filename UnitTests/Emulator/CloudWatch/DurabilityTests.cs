using System.Xml.Linq;
using CampusIssues.Emulator;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudWatch;

public sealed class DurabilityTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("cloudwatch-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task Metrics_alarms_their_history_and_dashboards_are_kept()
    {
        await using (var aws = Start())
        {
            await CallAsync(aws, "PutMetricData", ("Namespace", "Shop"), ("MetricData.member.1.MetricName", "Orders"), ("MetricData.member.1.Value", "3"));
            await CallAsync(
                aws, "PutMetricAlarm", ("AlarmName", "Orders"), ("Metrics.member.1.Id", "m"), ("Metrics.member.1.MetricStat.Metric.Namespace", "Shop"), ("Metrics.member.1.MetricStat.Metric.MetricName", "Orders"),
                ("Metrics.member.1.MetricStat.Period", "60"), ("Metrics.member.1.MetricStat.Stat", "p90"), ("EvaluationPeriods", "1"), ("Threshold", "1"), ("ComparisonOperator", "GreaterThanThreshold"));
            await CallAsync(aws, "SetAlarmState", ("AlarmName", "Orders"), ("StateValue", "ALARM"), ("StateReason", "testing"));
            await CallAsync(aws, "PutDashboard", ("DashboardName", "Shop"), ("DashboardBody", """{"widgets":[]}"""));
        }

        await using (var aws = Start())
        {
            (await CallAsync(aws, "ListMetrics")).Descendants("MetricName").ShouldHaveSingleItem().Value.ShouldBe("Orders");
            var alarm = (await CallAsync(aws, "DescribeAlarms")).Descendants("MetricAlarms").Elements("member").ShouldHaveSingleItem();
            (alarm.Element("StateReason")!.Value, alarm.Descendants("Stat").Single().Value).ShouldBe(("testing", "p90"));
            (await CallAsync(aws, "DescribeAlarmHistory")).Descendants("HistorySummary").Select(item => item.Value).ShouldBe(["Alarm updated from INSUFFICIENT_DATA to ALARM", "Alarm \"Orders\" created"]);
            (await CallAsync(aws, "GetDashboard", ("DashboardName", "Shop"))).Element("DashboardBody")!.Value.ShouldBe("""{"widgets":[]}""");
        }
    }

    private static Task<XElement> CallAsync(LocalAws aws, string action, params (string Name, string Value)[] parameters) => aws.QueryAsync("monitoring", "2010-08-01", action, parameters);

    private LocalAws Start() => new(new EmulatorOptions { DataDirectory = _data.FullName });
}
