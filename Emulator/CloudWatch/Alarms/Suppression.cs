namespace CampusIssues.Emulator.CloudWatch.Alarms;

/// <summary>
/// How a suppressor holds a composite alarm's actions back: after a change of state they wait for the suppressor for a while; they are held
/// back while it is in ALARM, and for a while longer; then they are done
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html).
/// </summary>
internal static class Suppression
{
    public const string ByWait = "WaitPeriod";
    public const string ByAlarm = "Alarm";
    public const string ByExtension = "ExtensionPeriod";

    /// <summary>What holds the actions of a new state back; nothing where there is no suppressor.</summary>
    /// <param name="alarm">The composite alarm in its new state.</param>
    /// <param name="before">The state before.</param>
    /// <param name="isSuppressing">Whether the suppressor is in ALARM.</param>
    /// <param name="now">The time.</param>
    public static CompositeCondition Begin(Alarm alarm, AlarmState before, bool isSuppressing, DateTimeOffset now)
    {
        var composite = alarm.Composite!;
        var by = composite.Suppressor is null ? null
            : isSuppressing ? ByAlarm
            : composite.SuppressedBy ?? (composite.WaitPeriod > 0 ? ByWait : null);
        return composite with
        {
            SuppressedBy = by,
            SuppressedSince = by == composite.SuppressedBy ? composite.SuppressedSince : now,
            StateBefore = by is null ? null : composite.StateBefore ?? before,
        };
    }

    /// <summary>What holds them back as time goes on; <c>SuppressedBy</c> is null when they are to be done.</summary>
    public static CompositeCondition Continue(CompositeCondition composite, bool isSuppressing, DateTimeOffset now)
    {
        bool IsOver(int? seconds) => now - composite.SuppressedSince >= TimeSpan.FromSeconds(seconds ?? 0);
        var by = (composite.SuppressedBy, isSuppressing) switch
        {
            (null, _) => null,
            (_, true) => ByAlarm,
            (ByAlarm, false) => composite.ExtensionPeriod > 0 ? ByExtension : null,
            (ByWait, false) when IsOver(composite.WaitPeriod) => null,
            (ByExtension, false) when IsOver(composite.ExtensionPeriod) => null,
            var (same, _) => same,
        };
        return by == composite.SuppressedBy ? composite : composite with { SuppressedBy = by, SuppressedSince = now };
    }

    /// <summary>Why, for people.</summary>
    public static string Reason(string by) => by switch
    {
        ByWait => "Actions suppressed by wait period",
        ByAlarm => "Actions suppressed by alarm",
        _ => "Actions suppressed by extension period",
    };
}
