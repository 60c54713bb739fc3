using CampusIssues.Emulator.Storage;

namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>The alarms.</summary>
internal sealed class AlarmStore(IDocumentStore store, AlarmHistory history, TimeProvider time)
{
    private readonly DocumentSet<Alarm> _alarms = new(store, "cloudwatch/alarms", CloudWatchJson.Default);

    public IReadOnlyList<Alarm> All => _alarms.All;

    /// <summary>A region's alarms, by name.</summary>
    public IReadOnlyList<Alarm> In(string region) => _alarms.Under($"{region}/");

    public Alarm? Find(string region, string name) => _alarms.Find(Alarm.KeyOf(region, name));

    public Alarm? FindArn(string arn) => Alarm.KeyOf(arn) is { } key ? _alarms.Find(key) : null;

    /// <summary>Makes an alarm, or gives one of the name a new configuration: its state and tags stay.</summary>
    public void Put(Alarm alarm)
    {
        var type = "Create";
        var now = time.GetUtcNow();
        var put = _alarms.Change(alarm.Key, present =>
        {
            type = present is null ? "Create" : "Update";
            var state = present?.State ?? alarm.State with { Since = now, UpdatedAt = now };
            return alarm with { ConfiguredAt = now, State = state, Tags = present?.Tags ?? alarm.Tags };
        });
        history.Configured(put, type);
    }

    public void Delete(Alarm alarm)
    {
        if (_alarms.Remove(alarm.Key))
        {
            history.Configured(alarm, "Delete");
        }
    }

    /// <summary>Changes an alarm where it is still there; null where it isn't.</summary>
    public Alarm? Change(string key, Func<Alarm, Alarm> change)
    {
        try
        {
            return _alarms.Change(key, present => present is null ? throw new KeyNotFoundException() : change(present));
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    public void Clear()
    {
        _alarms.Clear();
        history.Clear();
    }
}
