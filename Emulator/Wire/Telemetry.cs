using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The emulator's spans and metrics, in OpenTelemetry's conventions for RPC and AWS
/// (https://opentelemetry.io/docs/specs/semconv/rpc/). Without a listener each of them costs a null check.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the emulator's source of spans and of its meter.</summary>
    public const string Name = "CampusIssues.Emulator";

    /// <summary>The attribute that names the AWS service a span is of, where <c>rpc.service</c> doesn't: a service map's node.</summary>
    public const string ServiceKey = "aws.service";

    /// <summary>The emulator's source of spans.</summary>
    public static ActivitySource Source { get; } = new(Name, EmulatorOptions.Version);

    /// <summary>The emulator's meter.</summary>
    public static Meter Meter { get; } = new(Name, EmulatorOptions.Version);

    private static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "rpc.server.call.duration",
        "s",
        "How long AWS calls take",
        advice: new() { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    private static readonly FrozenDictionary<string, string> ServiceIds = new Dictionary<string, string>
    {
        ["apigateway"] = "API Gateway",
        ["cloudformation"] = "CloudFormation",
        ["dynamodb"] = "DynamoDB",
        ["events"] = "EventBridge",
        ["iam"] = "IAM",
        ["lambda"] = "Lambda",
        ["logs"] = "CloudWatch Logs",
        ["monitoring"] = "CloudWatch",
        ["s3"] = "S3",
        ["ses"] = "SES",
        ["sns"] = "SNS",
        ["sqs"] = "SQS",
        ["ssm"] = "SSM",
        ["sts"] = "STS",
    }.ToFrozenDictionary();

    /// <summary>
    /// The trace context that a request carries: <c>traceparent</c>, or else <c>X-Amzn-Trace-Id</c>; default where it has none.
    /// </summary>
    public static ActivityContext ParentOf(HttpRequest request)
    {
        var headers = request.Headers;
        return ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var parent)
            ? parent
            : TraceHeader.Parse(headers["X-Amzn-Trace-Id"]);
    }

    /// <summary>Tells something more of the call at hand, where somebody listens.</summary>
    public static void Tell<T>(string attribute, T? value)
    {
        if (value is not null && Activity.Current is { IsAllDataRequested: true } span)
        {
            span.SetTag(attribute, value);
        }
    }

    /// <summary>Starts the span and the stopwatch of one AWS call; dispose it when the answer is written.</summary>
    /// <param name="call">The call.</param>
    /// <param name="signingName">The service's signing name, e.g. <c>dynamodb</c>.</param>
    public static CallSpan StartCall(AwsCall call, string signingName)
    {
        var measured = CallDuration.Enabled;
        if (!measured && !Source.HasListeners())
        {
            return default;
        }

        var service = ServiceIds.GetValueOrDefault(signingName, signingName);
        var span = Source.StartActivity($"{service}.{call.Operation}", ActivityKind.Server, ParentOf(call.Http.Request));
        if (span is { IsAllDataRequested: true })
        {
            span.AddTag("rpc.system", "aws-api")
                .AddTag("rpc.service", service)
                .AddTag("rpc.method", call.Operation)
                .AddTag("aws.request_id", call.RequestId)
                .AddTag("cloud.region", call.Region)
                .AddTag("cloud.account.id", call.AccountId);
        }

        return new CallSpan(span, call, service, measured ? Stopwatch.GetTimestamp() : 0);
    }

    /// <summary>The span of one AWS call; the default does nothing.</summary>
    public readonly struct CallSpan : IDisposable
    {
        private readonly AwsCall? _call;
        private readonly string? _service;
        private readonly long _started;

        internal CallSpan(Activity? activity, AwsCall call, string service, long started)
        {
            Activity = activity;
            _call = call;
            _service = service;
            _started = started;
        }

        /// <summary>The span; null where nobody listens.</summary>
        public Activity? Activity { get; }

        /// <summary>Marks the call as failed; only the server's own faults make the span an error, as the conventions ask of servers.</summary>
        public void Fail(AwsException error)
        {
            Activity?.SetTag("error.type", error.Code);
            if (error.IsServerFault)
            {
                Activity?.SetStatus(ActivityStatusCode.Error, error.Message);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_call is null)
            {
                return;
            }

            Activity?.SetTag("http.response.status_code", _call.StatusCode);
            Activity?.Dispose();
            if (_started != 0)
            {
                CallDuration.Record(
                    Stopwatch.GetElapsedTime(_started).TotalSeconds,
                    new("rpc.service", _service),
                    new("rpc.method", _call.Operation),
                    new("http.response.status_code", _call.StatusCode));
            }
        }
    }
}
