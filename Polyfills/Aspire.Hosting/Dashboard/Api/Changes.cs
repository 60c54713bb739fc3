using System.Threading.Channels;
using Aspire.Hosting.Dashboard.Store;

namespace Aspire.Hosting.Dashboard.Api;

/// <summary>Tells each open page what changed since it was last told: names alone, the page fetches what it shows.</summary>
internal sealed class Changes
{
    private static readonly string[] Names = ["traces", "logs", "metrics", "resources"];

    private readonly Lock _lock = new();
    private readonly List<Listener> _listeners = [];

    public Changes(TelemetryStore store)
    {
        store.Traces.Changed += () => Tell(0);
        store.Logs.Changed += () => Tell(1);
        store.Metrics.Changed += () => Tell(2);
    }

    public void ResourcesChanged() => Tell(3);

    public Listener Listen()
    {
        var listener = new Listener(this);
        lock (_lock)
        {
            _listeners.Add(listener);
        }

        return listener;
    }

    private void Tell(int name)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners)
            {
                listener.Tell(name);
            }
        }
    }

    /// <summary>One open page.</summary>
    internal sealed class Listener(Changes changes) : IDisposable
    {
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private int _changed;

        public void Tell(int name)
        {
            Interlocked.Or(ref _changed, 1 << name);
            _signal.Writer.TryWrite(true);
        }

        /// <summary>Waits until something changed, and tells what.</summary>
        public async Task<string[]> NextAsync(CancellationToken cancellationToken)
        {
            await _signal.Reader.ReadAsync(cancellationToken);
            var changed = Interlocked.Exchange(ref _changed, 0);
            return [.. Names.Where((_, index) => (changed & (1 << index)) != 0)];
        }

        public void Dispose()
        {
            lock (changes._lock)
            {
                changes._listeners.Remove(this);
            }
        }
    }
}
