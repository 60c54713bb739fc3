using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>The invocations that environments have, by request id.</summary>
internal sealed class RunningInvocations
{
    private readonly ConcurrentDictionary<string, PendingInvocation> _running = new(StringComparer.Ordinal);

    public void Add(PendingInvocation invocation) => _running[invocation.RequestId] = invocation;

    public bool TryGet(string requestId, [NotNullWhen(true)] out PendingInvocation? invocation) => _running.TryGetValue(requestId, out invocation);

    public void Remove(PendingInvocation invocation) => _running.TryRemove(new(invocation.RequestId, invocation));
}
