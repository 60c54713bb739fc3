using CampusIssues.UnitTests.Emulator.Iam;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.Access;

public sealed class PermissionTests : IamFacts
{
    [Fact]
    public async Task Metrics_are_put_by_namespace()
    {
        var keys = await WithPolicyAsync(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*","Condition":{"StringEquals":{"cloudwatch:namespace":"Shop"}}}]}""");

        (await PutAsync(keys, "Shop")).ShouldBe("200");
        (await PutAsync(keys, "Bank")).ShouldStartWith(
            "403 AccessDenied: User: arn:aws:sts::000000000000:assumed-role/worker/me is not authorized to perform: cloudwatch:PutMetricData on resource: * because no identity-based policy allows the cloudwatch:PutMetricData action");
    }

    [Fact]
    public async Task Alarms_are_put_by_name_and_by_what_they_do()
    {
        var keys = await WithPolicyAsync(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudwatch:PutMetricAlarm","cloudwatch:DeleteAlarms"],"Resource":"arn:aws:cloudwatch:*:*:alarm:Shop-*","Condition":{"ForAllValues:StringLike":{"cloudwatch:AlarmActions":"arn:aws:sns:*"}}}]}""");

        (await AlarmAsync(keys, "Shop-Errors", "arn:aws:sns:us-east-1:000000000000:ops")).ShouldBe("200");
        (await AlarmAsync(keys, "Bank-Errors", "arn:aws:sns:us-east-1:000000000000:ops")).ShouldStartWith("403 AccessDenied");
        (await AlarmAsync(keys, "Shop-Errors", "arn:aws:lambda:us-east-1:000000000000:function:f")).ShouldStartWith("403 AccessDenied");
        (await CallAsync(keys, "monitoring", "2010-08-01", "DeleteAlarms", null, ("AlarmNames.member.1", "Shop-Errors"))).ShouldBe("200");
        (await CallAsync(keys, "monitoring", "2010-08-01", "DescribeAlarms")).ShouldStartWith("403 AccessDenied");
    }

    private Task<string> PutAsync(Keys keys, string metricNamespace) => CallAsync(
        keys, "monitoring", "2010-08-01", "PutMetricData", null, ("Namespace", metricNamespace), ("MetricData.member.1.MetricName", "Orders"), ("MetricData.member.1.Value", "1"));

    private Task<string> AlarmAsync(Keys keys, string name, string action) => CallAsync(
        keys, "monitoring", "2010-08-01", "PutMetricAlarm", null,
        ("AlarmName", name), ("Namespace", "Shop"), ("MetricName", "Orders"), ("Statistic", "Sum"), ("Period", "60"), ("EvaluationPeriods", "1"), ("Threshold", "1"),
        ("ComparisonOperator", "GreaterThanThreshold"), ("AlarmActions.member.1", action));
}
