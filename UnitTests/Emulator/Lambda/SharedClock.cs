namespace CampusIssues.UnitTests.Emulator.Lambda;

/// <summary>Time that stands still until a test moves it to the next timer; safe to use from several threads.</summary>
internal sealed class SharedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            var alarm = new Alarm(this, () => callback(state), _now + dueTime);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _alarms.Add(alarm);
            }

            return alarm;
        }
    }

    /// <summary>Moves to the next timer, if one is due within this time; false where there is none.</summary>
    public bool AdvanceToNext(TimeSpan within)
    {
        Alarm? next;
        lock (_lock)
        {
            next = _alarms.MinBy(alarm => alarm.Due);
            if (next is null || next.Due > _now + within)
            {
                return false;
            }

            _now = next.Due > _now ? next.Due : _now;
            _alarms.Remove(next);
        }

        next.Ring();
        return true;
    }

    private void Remove(Alarm alarm)
    {
        lock (_lock)
        {
            _alarms.Remove(alarm);
        }
    }

    private sealed class Alarm(SharedClock clock, Action ring, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due => due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
