namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>
/// How often each value came: exactly for up to <see cref="Exact"/> different ones, beyond that in buckets that are 2 % wide (wider
/// where values lie very far apart), so that it stays small however many values come.
/// </summary>
internal sealed class Distribution
{
    private const int Exact = 64;
    private const int Buckets = 512;
    private const double Width = 1.02;

    private readonly Dictionary<double, double> _weights = [];
    private int _coarseness;

    /// <summary>The values with their weights, smallest first.</summary>
    public IReadOnlyList<(double Value, double Weight)> Sorted => [.. _weights.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value))];

    public void Add(double value, double weight)
    {
        var key = _coarseness == 0 ? value : Bucket(value, _coarseness);
        _weights[key] = _weights.GetValueOrDefault(key) + weight;
        if (_weights.Count > (_coarseness == 0 ? Exact : Buckets))
        {
            Coarsen(_coarseness + 1);
        }
    }

    public void Add(Distribution other)
    {
        if (other._coarseness > _coarseness)
        {
            Coarsen(other._coarseness);
        }

        foreach (var (value, weight) in other._weights)
        {
            Add(value, weight);
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)_coarseness);
        foreach (var (value, weight) in _weights)
        {
            writer.Write(value);
            writer.Write(weight);
        }
    }

    public static Distribution Read(ReadOnlySpan<byte> bytes)
    {
        var distribution = new Distribution { _coarseness = bytes[0] };
        for (var at = 1; at < bytes.Length; at += 16)
        {
            distribution._weights[BitConverter.ToDouble(bytes[at..])] = BitConverter.ToDouble(bytes[(at + 8)..]);
        }

        return distribution;
    }

    private void Coarsen(int coarseness)
    {
        _coarseness = coarseness;
        var before = _weights.ToArray();
        _weights.Clear();
        foreach (var (value, weight) in before)
        {
            var key = Bucket(value, coarseness);
            _weights[key] = _weights.GetValueOrDefault(key) + weight;
        }

        if (_weights.Count > Buckets)
        {
            Coarsen(coarseness + 1);
        }
    }

    private static double Bucket(double value, int coarseness)
    {
        if (value == 0)
        {
            return 0;
        }

        var width = Math.Log(Width) * (1 << Math.Min(coarseness - 1, 20));
        var bucket = Math.Exp(Math.Round(Math.Log(Math.Abs(value)) / width) * width);
        return value < 0 ? -bucket : bucket;
    }
}
