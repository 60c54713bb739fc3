using System.Diagnostics;
using Amazon.Lambda.Core;
using OpenTelemetry.Trace;

namespace OpenTelemetry.Instrumentation.AWSLambda;

/// <summary>
/// Runs a handler within its invocation's span, and sends the spans before the handler's answer is, because AWS freezes the process after it
/// (https://opentelemetry.io/docs/specs/semconv/faas/aws-lambda/).
/// </summary>
public static class AWSLambdaWrapper
{
    internal const string SourceName = "OpenTelemetry.Instrumentation.AWSLambda";

    private static readonly ActivitySource Source = new(SourceName);
    private static int _started;

    internal static bool IsXRayContextExtracted { get; set; } = true;

    /// <summary>Runs a handler that answers.</summary>
    /// <param name="tracerProvider">What is flushed when the handler ends; null flushes nothing.</param>
    /// <param name="lambdaHandler">The handler.</param>
    /// <param name="input">The event.</param>
    /// <param name="context">The invocation.</param>
    /// <param name="parentContext">The span's parent; by default the one that the event or X-Ray's header names.</param>
    public static TResult Trace<TInput, TResult>(
        TracerProvider? tracerProvider,
        Func<TInput, ILambdaContext, TResult> lambdaHandler,
        TInput input,
        ILambdaContext context,
        ActivityContext parentContext = default)
    {
        ArgumentNullException.ThrowIfNull(lambdaHandler);
        using var span = Start(input, context, parentContext);
        try
        {
            var result = lambdaHandler(input, context);
            InvocationAttributes.AddResult(span, result);
            return result;
        }
        catch (Exception exception)
        {
            Fail(span, exception);
            throw;
        }
        finally
        {
            End(span, tracerProvider);
        }
    }

    /// <summary>Runs a handler that has no answer.</summary>
    /// <inheritdoc cref="Trace{TInput, TResult}"/>
    public static void Trace<TInput>(
        TracerProvider? tracerProvider,
        Action<TInput, ILambdaContext> lambdaHandler,
        TInput input,
        ILambdaContext context,
        ActivityContext parentContext = default)
    {
        ArgumentNullException.ThrowIfNull(lambdaHandler);
        Trace<TInput, object?>(tracerProvider, Run, input, context, parentContext);

        object? Run(TInput input, ILambdaContext context)
        {
            lambdaHandler(input, context);
            return null;
        }
    }

    /// <summary>Runs a handler that answers.</summary>
    /// <inheritdoc cref="Trace{TInput, TResult}"/>
    public static async Task<TResult> TraceAsync<TInput, TResult>(
        TracerProvider? tracerProvider,
        Func<TInput, ILambdaContext, Task<TResult>> lambdaHandler,
        TInput input,
        ILambdaContext context,
        ActivityContext parentContext = default)
    {
        ArgumentNullException.ThrowIfNull(lambdaHandler);
        using var span = Start(input, context, parentContext);
        try
        {
            var result = await lambdaHandler(input, context);
            InvocationAttributes.AddResult(span, result);
            return result;
        }
        catch (Exception exception)
        {
            Fail(span, exception);
            throw;
        }
        finally
        {
            End(span, tracerProvider);
        }
    }

    /// <summary>Runs a handler that has no answer.</summary>
    /// <inheritdoc cref="Trace{TInput, TResult}"/>
    public static Task TraceAsync<TInput>(
        TracerProvider? tracerProvider,
        Func<TInput, ILambdaContext, Task> lambdaHandler,
        TInput input,
        ILambdaContext context,
        ActivityContext parentContext = default)
    {
        ArgumentNullException.ThrowIfNull(lambdaHandler);
        return TraceAsync<TInput, object?>(tracerProvider, RunAsync, input, context, parentContext);

        async Task<object?> RunAsync(TInput input, ILambdaContext context)
        {
            await lambdaHandler(input, context);
            return null;
        }
    }

    private static Activity? Start<TInput>(TInput input, ILambdaContext context, ActivityContext parent)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (parent == default)
        {
            parent = InvocationAttributes.ParentOf(input);
            if (parent == default && IsXRayContextExtracted)
            {
                parent = XRayHeader.Current(context.TraceId);
            }
        }

        var isCold = Interlocked.Exchange(ref _started, 1) == 0;
        var span = Source.StartActivity(context.FunctionName ?? "", ActivityKind.Server, parent);
        if (span is { IsAllDataRequested: true })
        {
            InvocationAttributes.AddInvocation(span, input, context, isCold);
        }

        return span;
    }

    private static void Fail(Activity? span, Exception exception)
    {
        span?.AddException(exception);
        span?.SetTag("error.type", exception.GetType().FullName);
        span?.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    private static void End(Activity? span, TracerProvider? tracerProvider)
    {
        span?.Stop();
        tracerProvider?.ForceFlush();
    }
}
