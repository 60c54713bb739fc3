using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Dashboards;
using CampusIssues.UnitTests.Emulator.CloudFormation;

namespace CampusIssues.UnitTests.Emulator.CloudWatch.CloudFormation;

public sealed class ResourceTests : StackFacts
{
    private const string Template = """
        Parameters:
          Limit: {Type: Number, Default: "10"}
        Resources:
          Errors:
            Type: AWS::CloudWatch::Alarm
            Properties:
              AlarmName: Shop-Errors
              Namespace: AWS/Lambda
              MetricName: Errors
              Dimensions: [{Name: FunctionName, Value: shop}]
              Statistic: Sum
              Period: 300
              EvaluationPeriods: 1
              Threshold: !Ref Limit
              ComparisonOperator: GreaterThanThreshold
              TreatMissingData: notBreaching
              Tags: [{Key: team, Value: a}]
          Rate:
            Type: AWS::CloudWatch::Alarm
            Properties:
              Metrics:
                - {Id: rate, Expression: "100 * errors / all"}
                - {Id: errors, ReturnData: false, MetricStat: {Metric: {Namespace: AWS/Lambda, MetricName: Errors}, Period: 300, Stat: Sum}}
                - {Id: all, ReturnData: "false", MetricStat: {Metric: {Namespace: AWS/Lambda, MetricName: Invocations}, Period: 300, Stat: Sum}}
              EvaluationPeriods: 1
              Threshold: 1
              ComparisonOperator: GreaterThanThreshold
          Down:
            Type: AWS::CloudWatch::CompositeAlarm
            Properties:
              AlarmName: Shop-Down
              AlarmRule: !Sub ALARM("${Errors}") OR ALARM("${Rate}")
          Board:
            Type: AWS::CloudWatch::Dashboard
            Properties:
              DashboardName: Shop
              DashboardBody: !Sub '{"widgets":[{"type":"alarm","properties":{"alarms":["${Errors.Arn}","${Down.Arn}"]}}]}'
        Outputs:
          Errors: {Value: !Ref Errors}
          Down: {Value: !Ref Down}
          Arn: {Value: !GetAtt Errors.Arn}
          Board: {Value: !Ref Board}
        """;

    [Fact]
    public async Task Alarms_and_dashboards_are_made_changed_and_deleted()
    {
        await CreateAsync(Template);

        (await StatusAsync()).ShouldBe("CREATE_COMPLETE");
        (await OutputsAsync()).ShouldBe(
            new Dictionary<string, string> { ["Errors"] = "Shop-Errors", ["Down"] = "Shop-Down", ["Arn"] = "arn:aws:cloudwatch:us-east-1:000000000000:alarm:Shop-Errors", ["Board"] = "Shop" },
            ignoreOrder: true);
        var alarm = Aws.Get<AlarmStore>().Find("us-east-1", "Shop-Errors")!;
        (alarm.Condition!.Threshold, alarm.Condition.Metric!.Dimensions[0].Value, alarm.Tags["team"]).ShouldBe((10, "shop", "a"));
        JsonNode.Parse(Aws.Get<DashboardStore>().Find("Shop")!.Body)!["widgets"]![0]!["properties"]!["alarms"]![1]!.ToString().ShouldBe("arn:aws:cloudwatch:us-east-1:000000000000:alarm:Shop-Down");

        await UpdateAsync(Template, ("Parameters.member.1.ParameterKey", "Limit"), ("Parameters.member.1.ParameterValue", "20"));
        (await StatusAsync()).ShouldBe("UPDATE_COMPLETE");
        Aws.Get<AlarmStore>().Find("us-east-1", "Shop-Errors")!.Condition!.Threshold.ShouldBe(20);

        await CallAsync("DeleteStack", ("StackName", "demo"));
        Aws.Get<AlarmStore>().All.ShouldBeEmpty();
        Aws.Get<DashboardStore>().All.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_CloudWatch_refuses_rolls_the_stack_back()
    {
        await CreateAsync(Template.Replace("Period: 300\n      EvaluationPeriods", "Period: 45\n      EvaluationPeriods", StringComparison.Ordinal));

        (await StatusAsync()).ShouldBe("ROLLBACK_COMPLETE");
        (await EventsAsync()).ShouldContain(happened => happened.Contains("Period must be 10, 20, 30 or a multiple of 60", StringComparison.Ordinal));
        Aws.Get<AlarmStore>().All.ShouldBeEmpty();
    }
}
