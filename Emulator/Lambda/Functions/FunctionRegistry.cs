using System.Collections.Concurrent;
using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Environments;
using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Execution;
using Microsoft.Extensions.Hosting;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>Where the invocations of each function go: of those that were created, and of those whose processes came by themselves.</summary>
internal sealed class FunctionRegistry
{
    private readonly ConcurrentDictionary<string, FunctionPool> _attached = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, string Version), (string Revision, FunctionPool Pool)> _created = new();
    private readonly ConcurrentDictionary<string, FunctionConcurrency> _concurrency = new(StringComparer.Ordinal);
    private readonly FunctionStore _store;
    private readonly ProcessEnvironments _environments;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();

    public FunctionRegistry(
        LocalConfiguration configuration,
        FunctionStore store,
        ProcessEnvironments environments,
        IHostApplicationLifetime lifetime,
        TimeProvider time)
    {
        lifetime.ApplicationStopping.Register(Close);
        _store = store;
        _environments = environments;
        _time = time;
        store.Changed += Refresh;
        foreach (var record in store.All)
        {
            Concurrency(record.Name).Reserved = record.ReservedConcurrency;
        }

        foreach (var name in configuration.FunctionNames)
        {
            Attach(name);
        }
    }

    /// <summary>The names of the functions whose processes something else starts.</summary>
    public IEnumerable<string> Attached => _attached.Keys;

    /// <summary>A function whose processes something else starts; they say so by asking for invocations.</summary>
    public FunctionPool Attach(string name) => _store.Find(name) is { } record
        ? Pool(record, record.Latest)
        : _attached.GetOrAdd(name, added => new FunctionPool(FunctionSettings.Attached(added), Concurrency(added), _time, null));

    /// <summary>Whether a function was created, rather than having come by itself: only then it has a policy.</summary>
    public bool IsCreated(FunctionReference reference) => _store.Find(reference.Name) is not null;

    /// <summary>Where a function's invocations go; throws where there is no such function or version.</summary>
    public FunctionPool Find(FunctionReference reference)
    {
        if (_store.Find(reference.Name) is not { } record)
        {
            return _attached.TryGetValue(reference.Name, out var pool) && reference.Qualifier is null or FunctionReference.Latest
                ? pool
                : throw LambdaErrors.FunctionNotFound(reference.QualifiedArn);
        }

        var version = record.Find(reference.Qualifier) ?? throw LambdaErrors.FunctionNotFound(reference.QualifiedArn);
        return Pool(record, version);
    }

    /// <summary>The emulator stops: who waits for invocations waits in vain.</summary>
    private void Close()
    {
        foreach (var pool in _attached.Values.Concat(_created.Values.Select(created => created.Pool)))
        {
            pool.Close();
        }

        _environments.Close();
    }

    private FunctionConcurrency Concurrency(string name) => _concurrency.GetOrAdd(name, static _ => new FunctionConcurrency());

    private FunctionPool Pool(FunctionRecord record, VersionRecord version)
    {
        var key = (record.Name, version.Version);
        if (_created.TryGetValue(key, out var known) && known.Revision == version.RevisionId)
        {
            return known.Pool;
        }

        lock (_lock)
        {
            if (_created.TryGetValue(key, out known) && known.Revision == version.RevisionId)
            {
                return known.Pool;
            }

            known.Pool?.Close();
            var pool = new FunctionPool(FunctionSettings.Of(record, version), Concurrency(record.Name), _time, Start);
            _created[key] = (version.RevisionId, pool);
            return pool;

            void Start(FunctionPool starting, ActivityContext parent) => _ = _environments.RunAsync(starting, record, version, parent);
        }
    }

    private void Refresh(string name)
    {
        var record = _store.Find(name);
        Concurrency(name).Reserved = record?.ReservedConcurrency;
        foreach (var (key, (revision, pool)) in _created.Where(entry => entry.Key.Name == name))
        {
            if (record?.Find(key.Version)?.RevisionId != revision)
            {
                _created.TryRemove(key, out _);
                pool.Close();
            }
        }
    }
}
