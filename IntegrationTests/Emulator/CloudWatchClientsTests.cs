using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Emulator;

/// <summary>CloudWatch as Python programs and the AWS CLI use it: RPC v2 in CBOR, large requests compressed.</summary>
public sealed class CloudWatchClientsTests
{
    /// <summary>Alarms stay as the tests set them.</summary>
    private static readonly EmulatorOptions Quiet = new() { Port = 0, AlarmInterval = TimeSpan.FromDays(40) };

    private const string Program = """
        import boto3, json, sys
        from datetime import datetime, timedelta, timezone
        from botocore.exceptions import ClientError
        cw = boto3.client('cloudwatch', endpoint_url=sys.argv[1], region_name='us-east-1', aws_access_key_id='test', aws_secret_access_key='test')
        def refused(f, **arguments):
            try: f(**arguments)
            except ClientError as error: return error.response['Error']['Code'], error.response['Error']['Message'], error.response['ResponseMetadata']['HTTPStatusCode']
            return 'not refused'
        at = datetime.now(timezone.utc).replace(second=0, microsecond=0) - timedelta(minutes=2)
        shop = [dict(Name='shop', Value='a')]
        cw.put_metric_data(Namespace='Shop', MetricData=[dict(MetricName='Orders', Timestamp=at, Values=[1, 2, 3], Counts=[1, 1, 2], Unit='Count', Dimensions=shop)])
        cw.put_metric_data(Namespace='Many', MetricData=[dict(MetricName='m%d' % n, Value=n) for n in range(600)])
        print(len([m for page in cw.get_paginator('list_metrics').paginate(Namespace='Many') for m in page['Metrics']]))
        print(cw.list_metrics(Namespace='Shop')['Metrics'])
        window = dict(StartTime=at - timedelta(minutes=1), EndTime=at + timedelta(minutes=1))
        point = cw.get_metric_statistics(Namespace='Shop', MetricName='Orders', Dimensions=shop, Period=60, Statistics=['Sum', 'Maximum'], ExtendedStatistics=['p50'], **window)['Datapoints'][0]
        print(point.pop('Timestamp') == at, point)
        stat = dict(Metric=dict(Namespace='Shop', MetricName='Orders', Dimensions=shop), Period=60, Stat='Sum')
        data = cw.get_metric_data(MetricDataQueries=[dict(Id='orders', MetricStat=stat, ReturnData=False), dict(Id='twice', Expression='orders * 2', Label='Twice')], **window)['MetricDataResults'][0]
        print(data['Timestamps'] == [at], data['Label'], data['Values'], data['StatusCode'])
        cw.put_metric_alarm(AlarmName='Orders', Namespace='Shop', MetricName='Orders', Dimensions=shop, Statistic='Sum', Period=60, EvaluationPeriods=1, Threshold=5.5, ComparisonOperator='GreaterThanThreshold')
        cw.get_waiter('alarm_exists').wait(AlarmNames=['Orders'])
        cw.put_composite_alarm(AlarmName='Shop', AlarmRule='ALARM(Orders)')
        cw.set_alarm_state(AlarmName='Orders', StateValue='ALARM', StateReason='testing', StateReasonData=json.dumps({'by': 'hand'}))
        print([(a['AlarmName'], a['StateValue'], a['Threshold'], a['StateReasonData']) for a in cw.describe_alarms(AlarmTypes=['MetricAlarm'])['MetricAlarms']])
        print([(a['AlarmName'], a['StateValue'], a['StateTransitionedTimestamp'].tzinfo is not None) for a in cw.describe_alarms(AlarmTypes=['CompositeAlarm'])['CompositeAlarms']])
        print([i['HistorySummary'] for i in cw.describe_alarm_history(AlarmName='Orders', HistoryItemType='StateUpdate')['AlarmHistoryItems']])
        print(refused(cw.set_alarm_state, AlarmName='none', StateValue='OK', StateReason='r')[::2], refused(cw.put_metric_data, Namespace='AWS/Shop', MetricData=[dict(MetricName='m', Value=1)]))
        print(cw.put_dashboard(DashboardName='Shop', DashboardBody=json.dumps({'widgets': []}))['DashboardValidationMessages'])
        print([(d['DashboardName'], d['Size']) for d in cw.list_dashboards()['DashboardEntries']])
        print(refused(cw.put_dashboard, DashboardName='Shop', DashboardBody='{}')[::2], refused(cw.get_dashboard, DashboardName='none')[::2])
        try: cw.get_dashboard(DashboardName='none')
        except cw.exceptions.ClientError as error: print(type(error).__name__)
        """;

    [FactRequiring("python3:boto3")]
    public async Task Python_puts_and_reads_metrics_alarms_and_dashboards()
    {
        await using var aws = await AwsEmulator.StartAsync(Quiet);

        var output = await Tools.RunAsync("python3", ["-c", Program, aws.Endpoint.AbsoluteUri]);

        output.Trim().ReplaceLineEndings("\n").ShouldBe("""
            600
            [{'Namespace': 'Shop', 'MetricName': 'Orders', 'Dimensions': [{'Name': 'shop', 'Value': 'a'}]}]
            True {'Sum': 9.0, 'Maximum': 3.0, 'Unit': 'Count', 'ExtendedStatistics': {'p50': 2.0}}
            True Twice [18.0] Complete
            [('Orders', 'ALARM', 5.5, '{"by": "hand"}')]
            [('Shop', 'ALARM', True)]
            ['Alarm updated from INSUFFICIENT_DATA to ALARM']
            ('ResourceNotFound', 404) ('InvalidParameterValue', 'The value AWS/Shop for parameter Namespace is invalid.', 400)
            []
            [('Shop', 15)]
            ('InvalidParameterInput', 400) ('ResourceNotFound', 404)
            ResourceNotFound
            """.ReplaceLineEndings("\n"));
    }

    [FactRequiring("aws")]
    public async Task The_AWS_CLI_sees_the_same()
    {
        await using var aws = await AwsEmulator.StartAsync(Quiet);
        var cli = new AwsCli(aws.Endpoint);
        await cli.RunAsync("cloudwatch", "put-metric-data", "--namespace", "Shop", "--metric-name", "Orders", "--value", "3", "--unit", "Count", "--dimensions", "shop=a");
        await cli.RunAsync(
            "cloudwatch", "put-metric-alarm", "--alarm-name", "Orders", "--namespace", "Shop", "--metric-name", "Orders", "--dimensions", "Name=shop,Value=a", "--extended-statistic", "p99",
            "--period", "60", "--evaluation-periods", "3", "--datapoints-to-alarm", "2", "--threshold", "1", "--comparison-operator", "GreaterThanThreshold", "--treat-missing-data", "notBreaching");

        (await cli.RunAsync("cloudwatch", "list-metrics", "--namespace", "Shop")).GetProperty("Metrics")[0].GetProperty("MetricName").GetString().ShouldBe("Orders");
        var alarm = (await cli.RunAsync("cloudwatch", "describe-alarms", "--alarm-names", "Orders")).GetProperty("MetricAlarms")[0];
        (alarm.GetProperty("StateValue").GetString(), alarm.GetProperty("ExtendedStatistic").GetString(), alarm.GetProperty("DatapointsToAlarm").GetInt32()).ShouldBe(("INSUFFICIENT_DATA", "p99", 2));
        (await cli.FailAsync("cloudwatch", "delete-alarms", "--alarm-names", "none")).ShouldContain("(ResourceNotFound) when calling the DeleteAlarms operation: Alarms not found: none");
        (await cli.FailAsync("cloudwatch", "put-metric-alarm", "--alarm-name", "Orders", "--namespace", "Shop", "--metric-name", "Orders", "--statistic", "Sum", "--period", "45", "--evaluation-periods", "1", "--threshold", "1", "--comparison-operator", "GreaterThanThreshold"))
            .ShouldContain("(ValidationError) when calling the PutMetricAlarm operation: Period must be 10, 20, 30 or a multiple of 60");
    }
}
