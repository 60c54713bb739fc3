using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.Runtime.Telemetry;
using Amazon.Runtime.Telemetry.Metrics;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>One of the AWS SDK's meters. An instrument that is asked for again is the same one.</summary>
internal sealed class AwsMeter(string scope) : Meter
{
    private readonly System.Diagnostics.Metrics.Meter _meter = new(scope);
    private readonly ConcurrentDictionary<string, object> _instruments = new();

    public override UpDownCounter<T> CreateUpDownCounter<T>(string name, string units, string description) =>
        _instruments.TryGetValue(name, out var known) ? (UpDownCounter<T>)known : Add(name, new Changes<T>(_meter.CreateUpDownCounter<T>(name, units, description)));

    public override MonotonicCounter<T> CreateMonotonicCounter<T>(string name, string units, string description) =>
        _instruments.TryGetValue(name, out var known) ? (MonotonicCounter<T>)known : Add(name, new Counts<T>(_meter.CreateCounter<T>(name, units, description)));

    public override Histogram<T> CreateHistogram<T>(string name, string units, string description) =>
        _instruments.TryGetValue(name, out var known) ? (Histogram<T>)known : Add(name, new Values<T>(_meter.CreateHistogram<T>(name, units, description)));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _meter.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The instrument of a name; of two that are made at the same time the first stays.</summary>
    private TInstrument Add<TInstrument>(string name, TInstrument instrument)
        where TInstrument : class => (TInstrument)_instruments.GetOrAdd(name, instrument);

    private static TagList Tags(Attributes? attributes)
    {
        var tags = default(TagList);
        foreach (var (name, value) in attributes?.AllAttributes ?? [])
        {
            tags.Add(name, value);
        }

        return tags;
    }

    private sealed class Changes<T>(System.Diagnostics.Metrics.UpDownCounter<T> counter) : UpDownCounter<T>
        where T : struct
    {
        public override void Add(T value, Attributes attributes)
        {
            if (counter.Enabled)
            {
                counter.Add(value, Tags(attributes));
            }
        }
    }

    private sealed class Counts<T>(System.Diagnostics.Metrics.Counter<T> counter) : MonotonicCounter<T>
        where T : struct
    {
        public override void Add(T value, Attributes attributes)
        {
            if (counter.Enabled)
            {
                counter.Add(value, Tags(attributes));
            }
        }
    }

    private sealed class Values<T>(System.Diagnostics.Metrics.Histogram<T> histogram) : Histogram<T>
        where T : struct
    {
        public override void Record(T value, Attributes attributes)
        {
            if (histogram.Enabled)
            {
                histogram.Record(value, Tags(attributes));
            }
        }
    }
}
