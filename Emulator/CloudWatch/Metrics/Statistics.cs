namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>
/// What is kept of values: the statistic set, and the distribution, from which percentiles are told. Values that came as a statistic set
/// have no distribution unless all were the same, and then no percentile is told, as on AWS.
/// </summary>
internal sealed class Statistics
{
    private Distribution? _distribution;
    private bool _isUnknown;

    public double Count { get; private set; }

    public double Sum { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public double Average => Sum / Count;

    /// <summary>The values with their weights, smallest first; null where that isn't known.</summary>
    public IReadOnlyList<(double Value, double Weight)>? Values => _isUnknown ? null
        : _distribution is null ? [(Minimum, Count)]
        : [.. _distribution.Sorted.Select(entry => (Math.Clamp(entry.Value, Minimum, Maximum), entry.Weight))];

    public void Add(double value, double weight)
    {
        if (weight == 0)
        {
            return;
        }

        if (Count > 0 && !_isUnknown && _distribution is null && value != Minimum)
        {
            _distribution = new Distribution();
            _distribution.Add(Minimum, Count);
        }

        _distribution?.Add(value, weight);
        Widen(weight, value * weight, value, value);
    }

    public void AddSet(double count, double sum, double minimum, double maximum)
    {
        if (minimum == maximum)
        {
            Add(minimum, count);
            return;
        }

        _isUnknown = true;
        _distribution = null;
        Widen(count, sum, minimum, maximum);
    }

    public void Add(Statistics other)
    {
        if (other.Count == 0)
        {
            return;
        }

        if (_isUnknown || other._isUnknown)
        {
            _isUnknown = true;
            _distribution = null;
        }
        else if (_distribution is not null || other._distribution is not null || (Count > 0 && Minimum != other.Minimum))
        {
            var merged = _distribution ?? Single(this);
            merged.Add(other._distribution ?? Single(other));
            _distribution = merged;
        }

        Widen(other.Count, other.Sum, other.Minimum, other.Maximum);
    }

    /// <summary>The distribution as bytes: null where all values are the same, empty where it isn't known.</summary>
    public byte[]? WriteDistribution()
    {
        if (_isUnknown || _distribution is null)
        {
            return _isUnknown ? [] : null;
        }

        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        _distribution.Write(writer);
        return stream.ToArray();
    }

    public static Statistics Read(double count, double sum, double minimum, double maximum, byte[]? distribution) => new()
    {
        Count = count,
        Sum = sum,
        Minimum = minimum,
        Maximum = maximum,
        _isUnknown = distribution is { Length: 0 },
        _distribution = distribution is { Length: > 0 } ? Distribution.Read(distribution) : null,
    };

    private static Distribution Single(Statistics statistics)
    {
        var distribution = new Distribution();
        if (statistics.Count > 0)
        {
            distribution.Add(statistics.Minimum, statistics.Count);
        }

        return distribution;
    }

    private void Widen(double count, double sum, double minimum, double maximum)
    {
        Count += count;
        Sum += sum;
        Minimum = Math.Min(Minimum, minimum);
        Maximum = Math.Max(Maximum, maximum);
    }
}
