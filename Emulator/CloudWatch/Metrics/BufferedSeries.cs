using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>The minutes of one metric that aren't stored yet.</summary>
internal sealed class BufferedSeries(TimeProvider time) : IMetricSeries
{
    private readonly Lock _lock = new();
    private List<(long Minute, Statistics Statistics)> _done = [];
    private Statistics? _current;
    private long _minute;
    private bool _isHeld;
    private volatile bool _isGivenUp;

    /// <summary>Whether nothing can be recorded here any more.</summary>
    public bool IsGivenUp => _isGivenUp;

    /// <inheritdoc/>
    public void Record(double value) => TryRecord(value);

    /// <summary>Records a value; false where the series was given up.</summary>
    public bool TryRecord(double value)
    {
        var minute = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_lock)
        {
            if (_isGivenUp)
            {
                return false;
            }

            if (_current is null || minute != _minute)
            {
                CloseMinute();
                (_current, _minute) = (new Statistics(), minute);
            }

            _current.Add(value, 1);
            return true;
        }
    }

    /// <summary>Keeps the series for a caller that records into it for ever; false where it was given up.</summary>
    public bool TryHold()
    {
        lock (_lock)
        {
            return _isHeld = !_isGivenUp;
        }
    }

    /// <summary>Takes out what there is, by minutes since 1970; a series that had nothing and that nobody holds is given up.</summary>
    public IReadOnlyList<(long Minute, Statistics Statistics)> Take(out bool isGivenUp)
    {
        lock (_lock)
        {
            CloseMinute();
            _current = null;
            isGivenUp = _isGivenUp = _done.Count == 0 && !_isHeld;
            if (_done.Count == 0)
            {
                return [];
            }

            var taken = _done;
            _done = [];
            return taken;
        }
    }

    private void CloseMinute()
    {
        if (_current is not null)
        {
            _done.Add((_minute, _current));
        }
    }
}
