using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-compositealarm.html</summary>
internal sealed class CompositeAlarmProvider(AlarmEditor editor, AlarmStore alarms) : IResourceProvider
{
    public string Type => "AWS::CloudWatch::CompositeAlarm";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "ActionsEnabled", "ActionsSuppressor", "ActionsSuppressorExtensionPeriod", "ActionsSuppressorWaitPeriod", "AlarmActions", "AlarmDescription",
        "AlarmName", "AlarmRule", "InsufficientDataActions", "OKActions", "Tags",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "AlarmName" };

    public ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("AlarmName") ?? request.GeneratedName;
        return alarms.Find(request.Region, name) is null ? PutAsync(name, request, cancellationToken) : throw AlarmResources.Exists(name);
    }

    public ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken) =>
        PutAsync(physicalId, request, cancellationToken);

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken) => AlarmResources.DeleteAsync(alarms, physicalId, request);

    private async ValueTask<ResourceResult> PutAsync(string name, ResourceRequest request, CancellationToken cancellationToken)
    {
        var alarm = AlarmInput.ReadComposite(AlarmResources.Input(name, request), request.Region);
        await editor.PutCompositeAsync(alarm, cancellationToken);
        AlarmResources.Tag(alarms, alarm);
        return AlarmResources.Result(alarm);
    }
}
