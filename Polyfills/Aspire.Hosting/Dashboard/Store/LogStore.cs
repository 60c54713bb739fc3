namespace Aspire.Hosting.Dashboard.Store;

/// <summary>A log record as it is kept.</summary>
/// <param name="Sequence">Grows with each record.</param>
/// <param name="Time">Nanoseconds since 1970.</param>
/// <param name="Severity">OTLP's number, 1 (trace) to 24 (fatal); 0 where it told none.</param>
/// <param name="Message">The record's body.</param>
/// <param name="Category">The scope, in .NET the logger's category.</param>
/// <param name="Resource">What wrote it.</param>
internal sealed record LogRecord(long Sequence, long Time, int Severity, string Message, string Category, TelemetryResource Resource)
{
    public UInt128 TraceId { get; init; }

    public ulong SpanId { get; init; }

    public KeyValuePair<string, string>[] Attributes { get; init; } = [];
}

/// <summary>The newest log records, in a ring. Thread-safe.</summary>
internal sealed class LogStore(Retention retention)
{
    private readonly Lock _lock = new();
    private readonly LogRecord[] _ring = new LogRecord[retention.Logs];
    private long _next;
    private long _oldest;

    /// <summary>Raised, outside the lock, when records came in.</summary>
    public event Action? Changed;

    public long Received => Interlocked.Read(ref _next);

    public void Add(IReadOnlyList<LogRecord> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var record in records)
            {
                _ring[_next % _ring.Length] = record with { Sequence = _next };
                _next++;
            }

            _oldest = Math.Max(_oldest, _next - _ring.Length);
        }

        Changed?.Invoke();
    }

    /// <summary>Records from the newest on that fit.</summary>
    /// <param name="fits">Which records are meant.</param>
    /// <param name="before">Only records with a smaller sequence number.</param>
    /// <param name="limit">How many at most.</param>
    public List<LogRecord> Newest(Func<LogRecord, bool> fits, long before, int limit)
    {
        lock (_lock)
        {
            var found = new List<LogRecord>();
            for (var at = Math.Min(_next, before) - 1; at >= _oldest && found.Count < limit; at--)
            {
                if (fits(_ring[at % _ring.Length]))
                {
                    found.Add(_ring[at % _ring.Length]);
                }
            }

            return found;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Array.Clear(_ring);
            _oldest = _next;
        }

        Changed?.Invoke();
    }
}
