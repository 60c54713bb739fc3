using System.Diagnostics;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>
/// Stands in the AWS SDK's pipeline before the retries: gives the call's span its attributes, and the request the trace's
/// context in X-Ray's header, as AWS reads it.
/// </summary>
internal sealed class CallHandler(bool suppressDownstream) : PipelineHandler
{
    private const string Scope = "AWSSDK.";

    public override void InvokeSync(IExecutionContext executionContext)
    {
        var span = Begin(executionContext);
        using var suppression = Suppress();
        try
        {
            base.InvokeSync(executionContext);
        }
        finally
        {
            End(span, executionContext);
        }
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var span = Begin(executionContext);
        using var suppression = Suppress();
        try
        {
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        }
        finally
        {
            End(span, executionContext);
        }
    }

    private IDisposable? Suppress() => suppressDownstream ? SuppressInstrumentationScope.Begin() : null;

    private static Activity? Begin(IExecutionContext execution)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } span)
        {
            return null;
        }

        if (execution.RequestContext.Request is { } request)
        {
            request.Headers["X-Amzn-Trace-Id"] = XRay(span);
        }

        if (!span.IsAllDataRequested || !span.Source.Name.StartsWith(Scope, StringComparison.Ordinal))
        {
            return null;
        }

        CallAttributes.AddRequest(span, execution.RequestContext);
        return span;
    }

    private static void End(Activity? span, IExecutionContext execution)
    {
        if (span is not null)
        {
            CallAttributes.AddOutcome(span, execution);
        }
    }

    /// <summary>https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader</summary>
    private static string XRay(Activity span)
    {
        var trace = span.TraceId.ToHexString();
        return $"Root=1-{trace[..8]}-{trace[8..]};Parent={span.SpanId.ToHexString()};Sampled={(span.Recorded ? '1' : '0')}";
    }
}
