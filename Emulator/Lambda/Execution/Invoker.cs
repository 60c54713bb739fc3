using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Asynchronous;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>Invokes functions.</summary>
internal sealed class Invoker(FunctionRegistry functions, EventQueue queue, ExecutionReports reports, TimeProvider time, IAccessControl? access = null) : IFunctions
{
    private static readonly byte[] EmptyEvent = "{}"u8.ToArray();

    /// <inheritdoc/>
    public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken) =>
        InvokeAsync(invocation, RequestIds.NewUuid(), false, cancellationToken);

    /// <summary>Invokes a function, and takes the end of its log where it is wanted.</summary>
    public async Task<InvocationResult> InvokeAsync(Invocation invocation, string requestId, bool wantsTail, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(invocation.Function, invocation.Qualifier);
        var pool = functions.Find(reference);
        if (invocation.Service is { } service && functions.IsCreated(reference))
        {
            Demand(service, reference);
        }

        var limit = invocation.Type == InvocationType.Event ? LambdaLimits.AsynchronousPayload : LambdaLimits.SynchronousPayload;
        if (invocation.Payload.Length > limit)
        {
            throw LambdaErrors.PayloadTooLarge(limit);
        }

        switch (invocation.Type)
        {
            case InvocationType.DryRun:
                return new InvocationResult(204, default, ExecutedVersion: pool.Settings.Version);
            case InvocationType.Event:
                queue.Add(invocation, reference, requestId);
                return new InvocationResult(202, default, ExecutedVersion: pool.Settings.Version);
        }

        var pending = new PendingInvocation(pool, requestId, invocation.Payload.IsEmpty ? EmptyEvent : invocation.Payload)
        {
            InvokedArn = reference.QualifiedArn,
            TraceHeader = invocation.TraceHeader,
            ClientContext = invocation.ClientContext,
            WantsTail = wantsTail,
            Parent = Activity.Current?.Context ?? TraceHeader.Parse(invocation.TraceHeader),
            Submitted = time.GetTimestamp(),
        };
        var outcome = await RunAsync(pending, cancellationToken);
        return new InvocationResult(200, outcome.Payload, outcome.ErrorType is null ? null : "Unhandled", outcome.LogTail, pool.Settings.Version);
    }

    private void Demand(InvokingService service, FunctionReference reference)
    {
        if (service.RoleArn is { } role)
        {
            access?.DemandForRole(role, service.Principal.Split('.')[0], "lambda:InvokeFunction", reference.QualifiedArn);
        }
        else
        {
            access?.DemandForService(service.Principal, "lambda:InvokeFunction", reference.QualifiedArn, service.SourceArn);
        }
    }

    private async Task<InvocationOutcome> RunAsync(PendingInvocation pending, CancellationToken cancellationToken)
    {
        var pool = pending.Pool;
        if (!pool.Concurrency.TryEnter())
        {
            reports.Throttled(pending);
            throw pool.Concurrency.Reserved is null
                ? LambdaErrors.Throttled("ConcurrentInvocationLimitExceeded", "Rate Exceeded.")
                : LambdaErrors.Throttled("ReservedFunctionConcurrentInvocationLimitExceeded", "Rate Exceeded.");
        }

        pool.Submit(pending);
        try
        {
            return await pending.Outcome.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            pending.Abandon();
            throw;
        }
    }
}
