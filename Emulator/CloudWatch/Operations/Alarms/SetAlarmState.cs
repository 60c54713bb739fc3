using System.Text.Json;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.CloudWatch.Alarms;
using CampusIssues.Emulator.CloudWatch.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.CloudWatch.Operations.Alarms;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html</summary>
internal sealed class SetAlarmState(AlarmStore alarms, AlarmTransitions transitions, TimeProvider time) : CloudWatchOperation
{
    public override string Name => "SetAlarmState";

    public override async ValueTask<Answer?> CarryOutAsync(AwsCall call, Input input, CancellationToken cancellationToken)
    {
        var (name, state, reason, data) = (input.Text("AlarmName"), input.Text("StateValue"), input.Text("StateReason"), input.Text("StateReasonData"));
        new Constraints()
            .Required("alarmName", name).Length("alarmName", name, 1, 255)
            .Required("stateValue", state).OneOf("stateValue", state, "INSUFFICIENT_DATA", "ALARM", "OK")
            .Required("stateReason", reason).Length("stateReason", reason, 0, 1023)
            .Length("stateReasonData", data, 0, 4000)
            .Enforce("ValidationException");
        AlarmPermission.Demand(call, Name, name!);
        CheckJson(data);
        var alarm = alarms.Find(call.Region, name!) ?? throw CloudWatchErrors.NoAlarm();
        await transitions.ApplyAsync(alarm, new AlarmState(state!, reason!, data, time.GetUtcNow()), cancellationToken);
        return null;
    }

    private static void CheckJson(string? data)
    {
        try
        {
            if (data is not null && JsonNode.Parse(data) is not JsonObject)
            {
                throw new AwsException("InvalidFormatFault", "StateReasonData must be a JSON object");
            }
        }
        catch (JsonException)
        {
            throw new AwsException("InvalidFormatFault", "StateReasonData was not valid JSON");
        }
    }
}
