using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html</summary>
internal sealed class MetricAlarmProvider(AlarmEditor editor, AlarmStore alarms) : IResourceProvider
{
    public string Type => "AWS::CloudWatch::Alarm";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ActionsEnabled", "AlarmActions", "AlarmDescription", "AlarmName", "ComparisonOperator", "DatapointsToAlarm", "Dimensions", "EvaluateLowSampleCountPercentile",
        "EvaluationCriteria", "EvaluationInterval", "EvaluationPeriods", "ExtendedStatistic", "InsufficientDataActions", "Metrics", "MetricName", "Namespace",
        "OKActions", "Period", "Statistic", "Tags", "Threshold", "ThresholdMetricId", "TreatMissingData", "Unit",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "AlarmName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("AlarmName") ?? request.GeneratedName;
        return alarms.Find(request.Region, name) is null
            ? ValueTask.FromResult(Put(name, request))
            : throw AlarmResources.Exists(name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Put(physicalId, request));

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken) => AlarmResources.DeleteAsync(alarms, physicalId, request);

    private ResourceResult Put(string name, ResourceRequest request)
    {
        var alarm = AlarmInput.ReadMetric(AlarmResources.Input(name, request), request.Region);
        editor.PutMetric(alarm);
        AlarmResources.Tag(alarms, alarm);
        return AlarmResources.Result(alarm);
    }
}
