using System.Collections.Concurrent;

namespace CampusIssues.Emulator.CloudWatch.Metrics;

/// <summary>
/// Finds the series of a metric by the very texts that a service names it with, so that a value costs no text and no object. Another
/// order of the dimensions is another entry for the same series.
/// </summary>
internal sealed class SeriesCache
{
    private readonly ConcurrentDictionary<Key, BufferedSeries> _series;
    private readonly ConcurrentDictionary<Key, BufferedSeries>.AlternateLookup<Name> _byName;

    public SeriesCache()
    {
        _series = new(new Comparer());
        _byName = _series.GetAlternateLookup<Name>();
    }

    public BufferedSeries? Find(string metricNamespace, string name, string unit, ReadOnlySpan<(string Name, string Value)> dimensions) =>
        _byName.TryGetValue(new(metricNamespace, name, unit, dimensions), out var series) ? series : null;

    public void Keep(string metricNamespace, string name, string unit, ReadOnlySpan<(string Name, string Value)> dimensions, BufferedSeries series) =>
        _byName[new(metricNamespace, name, unit, dimensions)] = series;

    /// <summary>Forgets those that were given up.</summary>
    public void Forget()
    {
        foreach (var entry in _series)
        {
            if (entry.Value.IsGivenUp)
            {
                _series.TryRemove(entry);
            }
        }
    }

    private sealed record Key(string Namespace, string Name, string Unit, (string Name, string Value)[] Dimensions);

    private readonly ref struct Name(string metricNamespace, string name, string unit, ReadOnlySpan<(string Name, string Value)> dimensions)
    {
        public readonly string Namespace = metricNamespace;
        public readonly string Metric = name;
        public readonly string Unit = unit;
        public readonly ReadOnlySpan<(string Name, string Value)> Dimensions = dimensions;

        public static Name Of(Key key) => new(key.Namespace, key.Name, key.Unit, key.Dimensions);
    }

    private sealed class Comparer : IEqualityComparer<Key>, IAlternateEqualityComparer<Name, Key>
    {
        public bool Equals(Key? x, Key? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Equals(Name.Of(x), y));

        public int GetHashCode(Key obj) => GetHashCode(Name.Of(obj));

        public bool Equals(Name alternate, Key other) =>
            alternate.Metric == other.Name && alternate.Namespace == other.Namespace && alternate.Unit == other.Unit && alternate.Dimensions.SequenceEqual(other.Dimensions);

        public int GetHashCode(Name alternate)
        {
            var hash = HashCode.Combine(alternate.Namespace, alternate.Metric, alternate.Unit);
            foreach (var (name, value) in alternate.Dimensions)
            {
                hash = HashCode.Combine(hash, name, value);
            }

            return hash;
        }

        public Key Create(Name alternate) => new(alternate.Namespace, alternate.Metric, alternate.Unit, alternate.Dimensions.ToArray());
    }
}
