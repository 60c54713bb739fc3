using System.Diagnostics;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>Invokes functions.</summary>
internal sealed class Invoker(FunctionRegistry functions, TimeProvider time) : IFunctions
{
    private static readonly byte[] EmptyEvent = "{}"u8.ToArray();

    /// <inheritdoc/>
    public async Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var reference = FunctionReference.Parse(invocation.Function, invocation.Qualifier);
        var pool = functions.Find(reference);
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
                _ = RunAsync(invocation with { Payload = invocation.Payload.ToArray() }, pool, reference, CancellationToken.None);
                return new InvocationResult(202, default, ExecutedVersion: pool.Settings.Version);
            default:
                return await RunAsync(invocation, pool, reference, cancellationToken);
        }
    }

    private async Task<InvocationResult> RunAsync(Invocation invocation, FunctionPool pool, FunctionReference reference, CancellationToken cancellationToken)
    {
        var pending = new PendingInvocation(pool, RequestIds.NewUuid(), invocation.Payload.IsEmpty ? EmptyEvent : invocation.Payload)
        {
            InvokedArn = reference.QualifiedArn,
            TraceHeader = invocation.TraceHeader,
            ClientContext = invocation.ClientContext,
            Parent = Activity.Current?.Context ?? default,
            Submitted = time.GetTimestamp(),
        };
        if (!pool.Submit(pending) && pool.Settings.IsAttached)
        {
            pending.Await(time, LambdaLimits.AttachedWait);
        }

        var outcome = await WaitAsync(pending, cancellationToken);
        return new InvocationResult(200, outcome.Payload, outcome.ErrorType is null ? null : "Unhandled", ExecutedVersion: pool.Settings.Version);
    }

    private static async Task<InvocationOutcome> WaitAsync(PendingInvocation pending, CancellationToken cancellationToken)
    {
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
