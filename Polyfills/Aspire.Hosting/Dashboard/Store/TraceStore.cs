namespace Aspire.Hosting.Dashboard.Store;

/// <summary>The newest traces. Thread-safe.</summary>
internal sealed class TraceStore(Retention retention)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, Trace> _traces = [];
    private readonly Queue<UInt128> _byAge = new();
    private readonly Dictionary<UInt128, List<UInt128>> _linkedFrom = [];
    private long _sequence;
    private long _received;
    private int _kept;

    /// <summary>Raised, outside the lock, when spans came in.</summary>
    public event Action? Changed;

    /// <summary>How many spans came in since the start.</summary>
    public long Received => Interlocked.Read(ref _received);

    public void Add(IReadOnlyList<SpanRecord> spans)
    {
        if (spans.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var span in spans)
            {
                Add(span);
            }

            while (_kept > retention.Spans && _byAge.Count > 1)
            {
                Forget(_byAge.Dequeue());
            }
        }

        Interlocked.Add(ref _received, spans.Count);
        Changed?.Invoke();
    }

    /// <summary>Traces that fit, the last started first, each seen by <paramref name="select"/> under the lock.</summary>
    public List<T> Newest<T>(Func<Trace, bool> fits, Func<Trace, T> select, int limit, out int total)
    {
        lock (_lock)
        {
            var found = _traces.Values.Where(fits).OrderByDescending(trace => trace.Start).ThenByDescending(trace => trace.Sequence).ToList();
            total = found.Count;
            return [.. found.Take(limit).Select(select)];
        }
    }

    /// <summary>What <paramref name="select"/> makes of a trace; default where it isn't kept.</summary>
    public T? Find<T>(UInt128 traceId, Func<Trace, T> select)
    {
        lock (_lock)
        {
            return _traces.TryGetValue(traceId, out var trace) ? select(trace) : default;
        }
    }

    /// <summary>The traces with a span that links to a trace.</summary>
    public IReadOnlyList<UInt128> LinkedFrom(UInt128 traceId)
    {
        lock (_lock)
        {
            return _linkedFrom.TryGetValue(traceId, out var from) ? [.. from.Where(_traces.ContainsKey)] : [];
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _traces.Clear();
            _byAge.Clear();
            _linkedFrom.Clear();
            _kept = 0;
        }

        Changed?.Invoke();
    }

    private void Add(SpanRecord span)
    {
        if (!_traces.TryGetValue(span.TraceId, out var trace))
        {
            trace = _traces[span.TraceId] = new Trace(span.TraceId, ++_sequence);
            _byAge.Enqueue(span.TraceId);
        }

        if (trace.Spans.Count >= retention.SpansPerTrace)
        {
            trace.Drop();
            return;
        }

        trace.Add(span);
        _kept++;
        foreach (var link in span.Links)
        {
            if (link.TraceId != span.TraceId)
            {
                Link(link.TraceId, span.TraceId);
            }
        }
    }

    private void Link(UInt128 to, UInt128 from)
    {
        if (!_linkedFrom.TryGetValue(to, out var links))
        {
            _linkedFrom[to] = links = [];
        }

        if (!links.Contains(from))
        {
            links.Add(from);
        }
    }

    private void Forget(UInt128 traceId)
    {
        _linkedFrom.Remove(traceId);
        if (_traces.Remove(traceId, out var trace))
        {
            _kept -= trace.Spans.Count;
        }
    }
}
