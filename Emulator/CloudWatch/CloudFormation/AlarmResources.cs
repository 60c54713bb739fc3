using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.CloudFormation;

/// <summary>What both types of alarms have in common in templates.</summary>
internal static class AlarmResources
{
    public static AwsException Exists(string name) => new("AlreadyExists", $"{name} already exists");

    /// <summary>The properties as a request to put the alarm has them.</summary>
    public static Input Input(string name, ResourceRequest request)
    {
        var properties = request.Properties.DeepClone().AsObject();
        properties["AlarmName"] = name;
        return new Input(properties);
    }

    /// <summary>A template's tags take the place of those that were there.</summary>
    public static void Tag(AlarmStore alarms, Alarm alarm) => alarms.Change(alarm.Key, present => present with { Tags = alarm.Tags });

    public static ResourceResult Result(Alarm alarm) => new(alarm.Name, new Dictionary<string, string> { ["Arn"] = alarm.Arn });

    /// <summary>Deletes the alarm, though others may need it: a stack deletes them too.</summary>
    public static ValueTask DeleteAsync(AlarmStore alarms, string name, ResourceRequest request)
    {
        if (alarms.Find(request.Region, name) is { } alarm)
        {
            alarms.Delete(alarm);
        }

        return ValueTask.CompletedTask;
    }
}
