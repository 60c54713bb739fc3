using System.Collections.Concurrent;
using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Execution;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>The functions that can be invoked.</summary>
internal sealed class FunctionRegistry
{
    private readonly ConcurrentDictionary<string, FunctionPool> _attached = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    public FunctionRegistry(LocalConfiguration configuration, TimeProvider time)
    {
        _time = time;
        foreach (var name in configuration.FunctionNames)
        {
            Attach(name);
        }
    }

    /// <summary>A function whose processes something else starts; they say so by asking for invocations.</summary>
    public FunctionPool Attach(string name) =>
        _attached.GetOrAdd(name, static (name, time) => new FunctionPool(FunctionSettings.Attached(name), time), _time);

    /// <summary>Where a function's invocations go; throws where there is no such function or version.</summary>
    public FunctionPool Find(FunctionReference reference) =>
        _attached.TryGetValue(reference.Name, out var pool) && reference.Qualifier is null or FunctionReference.Latest
            ? pool
            : throw LambdaErrors.FunctionNotFound(reference.QualifiedArn);
}
