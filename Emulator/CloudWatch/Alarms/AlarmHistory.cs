using System.Text.Json.Nodes;
using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>Something that happened to an alarm.</summary>
internal sealed record AlarmHistoryItem(string AlarmName, string Region, string AlarmType, DateTimeOffset At, string Type, string Summary, string Data);

/// <summary>
/// What happened to alarms: changes, states and actions, kept for 30 days
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html).
/// </summary>
internal sealed class AlarmHistory(IDocumentStore store, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly DocumentSet<AlarmHistoryItem> _items = new(store, "cloudwatch/history", CloudWatchJson.Default);
    private int _sequence;

    /// <summary>A region's items, oldest first; of one alarm unless its name is null.</summary>
    public IReadOnlyList<AlarmHistoryItem> Of(string region, string? alarm) =>
        [.. (alarm is null ? _items.Under($"{region}/") : _items.Under($"{region}/{alarm}/")).Where(item => item.At >= time.GetUtcNow() - Kept).OrderBy(item => item.At)];

    public void Configured(Alarm alarm, string type) => Add(alarm, "ConfigurationUpdate", $"Alarm \"{alarm.Name}\" {type.ToLowerInvariant()}d", new JsonObject
    {
        ["version"] = "1.0",
        ["type"] = type,
        [$"{type.ToLowerInvariant()}dAlarm"] = AlarmJson.Describe(alarm),
    });

    public void Changed(Alarm alarm, AlarmState before) => Add(alarm, "StateUpdate", $"Alarm updated from {before.Value} to {alarm.State.Value}", new JsonObject
    {
        ["version"] = "1.0",
        ["oldState"] = AlarmJson.State(before),
        ["newState"] = AlarmJson.State(alarm.State),
    });

    public void Acted(Alarm alarm, string action, string? error) => Add(
        alarm,
        "Action",
        error is null ? $"Successfully executed action {action}" : $"Failed to execute action {action}. Received error: \"{error}\"",
        new JsonObject { ["actionState"] = error is null ? "Succeeded" : "Failed", ["stateUpdateTimestamp"] = alarm.State.Since.ToUnixTimeMilliseconds(), ["notificationResource"] = action, ["error"] = error });

    /// <summary>Actions that weren't done since another alarm held them back.</summary>
    public void Suppressed(Alarm alarm) => Add(alarm, "Action", Suppression.Reason(alarm.Composite!.SuppressedBy!), new JsonObject { ["actionState"] = "Suppressed", ["suppressedBy"] = alarm.Composite.SuppressedBy });

    public void Clear() => _items.Clear();

    private void Add(Alarm alarm, string type, string summary, JsonObject data)
    {
        var now = time.GetUtcNow();
        var prefix = $"{alarm.Key}/";
        _items.Put($"{prefix}{now.UtcTicks:x16}{Interlocked.Increment(ref _sequence):x8}", new(
            alarm.Name, alarm.Region, alarm.Type, now, type, summary.Length > 255 ? summary[..255] : summary, data.ToJsonString(AlarmJson.Options)));
        var all = _items.Under(prefix);
        if (all.Count > CloudWatchLimits.KeptHistory)
        {
            _items.RemoveFirst(prefix);
        }
    }
}
